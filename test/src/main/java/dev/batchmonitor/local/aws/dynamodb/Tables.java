package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.dynamodb.KeySchema.KeyAttribute;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of Amazon DynamoDB. Every call sees them alone, as if in a transaction. */
public final class Tables {
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** Adds a table with a partition key of type string. */
    public synchronized void create(String table, String partitionKey) {
        tables.put(table, new Table(new KeySchema(List.of(new KeyAttribute(partitionKey, "S")))));
    }

    /** Adds a table with a partition key and a sort key of type string. */
    public synchronized void create(String table, String partitionKey, String sortKey) {
        List<KeyAttribute> keys = List.of(new KeyAttribute(partitionKey, "S"), new KeyAttribute(sortKey, "S"));
        tables.put(table, new Table(new KeySchema(keys)));
    }

    /** All items of a table in the form of the API: attribute name to typed value. */
    public synchronized List<ObjectNode> items(String table) {
        return named(table).items().stream().map(ObjectNode::deepCopy).toList();
    }

    /** The operations of DynamoDB that are answered here. */
    public Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>(Map.of(
                "BatchGetItem", new BatchGetItem(this),
                "DeleteItem", new DeleteItem(this),
                "GetItem", new GetItem(this),
                "PutItem", new PutItem(this),
                "Query", new Query(this),
                "UpdateItem", new UpdateItem(this)));
        operations.replaceAll((name, operation) -> alone(operation));
        return operations;
    }

    private Operation alone(Operation operation) {
        return input -> {
            synchronized (this) {
                return operation.answer(input).deepCopy();
            }
        };
    }

    Table of(ObjectNode input) {
        return named(input.path("TableName").asText());
    }

    Table named(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw DynamoErrors.tableNotFound();
        }
        return table;
    }
}
