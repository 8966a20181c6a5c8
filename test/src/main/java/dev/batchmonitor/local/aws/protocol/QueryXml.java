package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML of the query protocol's answers. */
final class QueryXml {
    private QueryXml() {}

    static byte[] answer(String operation, ObjectNode output) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.set(operation + "Result", output);
        response.putObject("ResponseMetadata")
                .put("RequestId", UUID.randomUUID().toString());
        return write(operation + "Response", response);
    }

    static byte[] error(AwsError error) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("Error")
                .put("Type", error.fault())
                .put("Code", error.code())
                .put("Message", error.message());
        response.put("RequestId", UUID.randomUUID().toString());
        return write("ErrorResponse", response);
    }

    /** The output inside an answer. */
    static ObjectNode read(String operation, byte[] xml) throws IOException {
        JsonNode output = XmlTree.read(xml).path(operation + "Result");
        return output instanceof ObjectNode structure ? structure : JsonNodeFactory.instance.objectNode();
    }

    private static byte[] write(String root, JsonNode tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            element(xml, root, tree);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An answer could not be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, JsonNode node) throws XMLStreamException {
        xml.writeStartElement(name);
        if (node.isObject()) {
            for (var member : node.properties()) {
                element(xml, member.getKey(), member.getValue());
            }
        } else if (node.isArray()) {
            for (JsonNode member : node) {
                element(xml, "member", member);
            }
        } else {
            xml.writeCharacters(node.asText());
        }
        xml.writeEndElement();
    }
}
