package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An XML answer as a tree: elements called {@code member} are the items of a list. */
final class XmlTree {
    private XmlTree() {}

    static JsonNode read(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return tree(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The answer is not XML", e);
        }
    }

    private static JsonNode tree(Element element) {
        List<Element> children = children(element);
        if (children.isEmpty()) {
            return JsonNodeFactory.instance.textNode(element.getTextContent());
        }
        return children.stream().allMatch(child -> child.getTagName().equals("member"))
                ? list(children)
                : structure(children);
    }

    private static ArrayNode list(List<Element> members) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        members.forEach(member -> list.add(tree(member)));
        return list;
    }

    private static ObjectNode structure(List<Element> members) {
        ObjectNode structure = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> structure.set(member.getTagName(), tree(member)));
        return structure;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
