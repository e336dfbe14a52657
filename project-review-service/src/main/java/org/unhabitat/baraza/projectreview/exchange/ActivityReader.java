package org.unhabitat.baraza.projectreview.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.unhabitat.baraza.kit.imports.UnreadableFile;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.problem.FieldError;

/**
 * Reads one {@code iati-activity} from a stream and checks what IATI 2.03 makes mandatory, and the
 * codes that this service makes use of.
 */
final class ActivityReader {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String SEPARATOR = "\u001f";
  private static final int LONGEST_TEXT = 1_000_000;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final XMLStreamReader xml;
  private final MessageDigest digest = sha256();
  private final List<FieldError> errors = new ArrayList<>();
  private final List<FieldError> warnings = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, LocalDate> dates = new HashMap<>();
  private final List<String> countries = new ArrayList<>();
  private final List<ReadFlow> flows = new ArrayList<>();
  private BigDecimal countryShares = BigDecimal.ZERO;
  private boolean hasCountryShares;
  private String identifier;
  private String reportingOrganisation;
  private String reportingOrganisationName;
  private String title;
  private String status;
  private String defaultCurrency;

  /**
   * @param xml stands on the start of the activity
   */
  ActivityReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** What is wrong with the activity that was read; none where it is good. */
  List<FieldError> errors() {
    return errors;
  }

  /** Reads to the end of the activity. The result counts only where nothing is wrong with it. */
  ReadActivity read() throws XMLStreamException {
    remember();
    defaultCurrency = attribute("default-currency");
    checkCurrency("/@default-currency", defaultCurrency);
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        remember();
        seen.merge(xml.getLocalName(), 1, Integer::sum);
        child(xml.getLocalName());
      }
    }
    checkWhole();
    return new ReadActivity(
        identifier,
        reportingOrganisation,
        reportingOrganisationName,
        title,
        status,
        List.copyOf(countries),
        dates.getOrDefault("2", dates.get("1")),
        dates.getOrDefault("4", dates.get("3")),
        List.copyOf(flows),
        HexFormat.of().formatHex(digest.digest()),
        List.copyOf(warnings));
  }

  private void child(String name) throws XMLStreamException {
    switch (name) {
      case "iati-identifier" -> {
        identifier = text().strip();
        if (identifier.isEmpty()) {
          error("/iati-identifier", "is empty");
        } else if (identifier.length() > 200) {
          error("/iati-identifier", "has more than 200 characters");
        }
      }
      case "reporting-org" -> {
        reportingOrganisation = cut(required("/reporting-org/@ref", "ref"), 255);
        required("/reporting-org/@type", "type");
        reportingOrganisationName = cut(narrative("/reporting-org"), 500);
      }
      case "title" -> {
        title = cut(narrative("/title"), 1000);
        if (title == null) {
          error("/title", "has no narrative");
        }
      }
      case "participating-org" -> {
        String role = required("/participating-org/@role", "role");
        if (role != null && !IatiCodes.ROLES.contains(role)) {
          error("/participating-org/@role", role + " is not in the code list OrganisationRole");
        }
        skip();
      }
      case "activity-status" -> {
        status = required("/activity-status/@code", "code");
        if (status != null && !IatiCodes.STATUSES.contains(status)) {
          error("/activity-status/@code", status + " is not in the code list ActivityStatus");
        }
        skip();
      }
      case "activity-date" -> date();
      case "recipient-country" -> country();
      case "transaction" -> transaction();
      default -> skip();
    }
  }

  private void date() throws XMLStreamException {
    String type = required("/activity-date/@type", "type");
    LocalDate on =
        day("/activity-date/@iso-date", required("/activity-date/@iso-date", "iso-date"));
    if (type != null && !IatiCodes.DATE_TYPES.contains(type)) {
      error("/activity-date/@type", type + " is not in the code list ActivityDateType");
    } else if (type != null && on != null) {
      dates.put(type, on);
    }
    skip();
  }

  private void country() throws XMLStreamException {
    String code = required("/recipient-country/@code", "code");
    if (code != null) {
      countries.add(code);
      if (!IatiCodes.isCountry(code)) {
        warning("/recipient-country/@code", code + " is not in the code list Country");
      }
    }
    String percentage = attribute("percentage");
    if (percentage != null) {
      if (NUMBER.matcher(percentage).matches()) {
        hasCountryShares = true;
        countryShares = countryShares.add(new BigDecimal(percentage));
      } else {
        error("/recipient-country/@percentage", "is not a number");
      }
    }
    skip();
  }

  private void transaction() throws XMLStreamException {
    int number = seen.get("transaction");
    String at = "/transaction/" + (number - 1);
    String key = attribute("ref");
    String kindCode = null;
    LocalDate on = null;
    LocalDate valueOn = null;
    String amount = null;
    String currency = null;
    String provider = null;
    String providerIdentifier = null;
    String description = null;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      remember();
      switch (xml.getLocalName()) {
        case "transaction-type" -> {
          kindCode = attribute("code");
          skip();
        }
        case "transaction-date" -> {
          on = day(at + "/transaction-date", attribute("iso-date"));
          skip();
        }
        case "value" -> {
          currency = attribute("currency");
          String valueDate = required(at + "/value/@value-date", "value-date");
          valueOn = day(at + "/value/@value-date", valueDate);
          amount = text().strip();
        }
        case "provider-org" -> {
          providerIdentifier = cut(attribute("ref"), 200);
          provider = cut(narrative(at + "/provider-org"), 500);
        }
        case "description" -> description = cut(narrative(at + "/description"), 2000);
        default -> skip();
      }
    }
    FlowKind kind = kindCode == null ? null : FlowKind.ofCode(kindCode).orElse(null);
    if (kind == null) {
      error(at + "/transaction-type/@code", kindCode + " is not in the code list TransactionType");
    }
    if (on == null) {
      error(at + "/transaction-date", "is missing, or is no date");
    }
    String inCurrency = currency == null ? defaultCurrency : currency;
    if (inCurrency == null) {
      error(at + "/value/@currency", "is missing, and the activity has no default currency");
    }
    checkCurrency(at + "/value/@currency", currency);
    Money money = money(at + "/value", amount, inCurrency);
    if (kind != null && on != null && money != null && identifier != null) {
      flows.add(
          new ReadFlow(
              "%s/%s".formatted(identifier, key == null ? "#" + number : key),
              identifier,
              kind,
              money,
              on,
              valueOn,
              provider,
              providerIdentifier,
              description));
    }
  }

  private Money money(String pointer, String amount, String currency) {
    if (amount == null || !NUMBER.matcher(amount).matches()) {
      error(pointer, "is missing, or is not a number");
      return null;
    }
    BigDecimal exact = new BigDecimal(amount);
    if (exact.stripTrailingZeros().scale() > 2) {
      warning(pointer, amount + " is rounded to two decimals");
    }
    return currency == null ? null : new Money(exact.setScale(2, RoundingMode.HALF_EVEN), currency);
  }

  private void checkWhole() {
    for (String name : List.of("iati-identifier", "reporting-org", "title", "activity-status")) {
      int times = seen.getOrDefault(name, 0);
      if (times != 1) {
        error("/" + name, times == 0 ? "is missing" : "is there more than once");
      }
    }
    for (String name : List.of("description", "participating-org", "activity-date")) {
      if (!seen.containsKey(name)) {
        error("/" + name, "is missing");
      }
    }
    LocalDate start = dates.getOrDefault("2", dates.get("1"));
    LocalDate end = dates.getOrDefault("4", dates.get("3"));
    if (start != null && end != null && end.isBefore(start)) {
      warning("/activity-date", "the end on %s is before the start on %s".formatted(end, start));
    }
    if (hasCountryShares
        && !seen.containsKey("recipient-region")
        && countryShares.compareTo(WHOLE) != 0) {
      warning(
          "/recipient-country/@percentage",
          "add up to %s %%, not to 100 %%".formatted(countryShares.toPlainString()));
    }
  }

  private void checkCurrency(String pointer, String currency) {
    if (currency != null && !IatiCodes.isCurrency(currency)) {
      error(pointer, currency + " is not in the code list Currency");
    }
  }

  private LocalDate day(String pointer, String written) {
    if (written == null) {
      return null;
    }
    try {
      // XML Schema allows a time zone after the day, which no day of a plan needs.
      return LocalDate.parse(written.strip().substring(0, Math.min(10, written.strip().length())));
    } catch (DateTimeParseException unreadable) {
      error(pointer, "is not a date such as 2021-04-08");
      return null;
    }
  }

  private String required(String pointer, String name) {
    String value = attribute(name);
    if (value == null || value.isBlank()) {
      error(pointer, "is missing");
      return null;
    }
    return value;
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The English narrative of the element, else its first; null where there is none. */
  private String narrative(String pointer) throws XMLStreamException {
    String first = null;
    String english = null;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      remember();
      if (!xml.getLocalName().equals("narrative")) {
        skip();
        continue;
      }
      String language = xml.getAttributeValue(XML, "lang");
      String text = text().strip();
      if (text.isEmpty()) {
        warning(pointer, "has an empty narrative");
      } else {
        first = first == null ? text : first;
        english = "en".equalsIgnoreCase(language) && english == null ? text : english;
      }
    }
    return english == null ? first : english;
  }

  private String text() throws XMLStreamException {
    String text = xml.getElementText();
    if (text.length() > LONGEST_TEXT) {
      throw new UnreadableFile(
          Math.max(xml.getLocation().getLineNumber(), 1), "a text has more than a million letters");
    }
    remember(text);
    return text;
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        remember();
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
        remember(xml.getText());
      }
    }
  }

  private void remember() {
    remember(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      remember(xml.getAttributeLocalName(i) + "=" + xml.getAttributeValue(i));
    }
  }

  private void remember(String part) {
    digest.update((part + SEPARATOR).getBytes(StandardCharsets.UTF_8));
  }

  private void error(String pointer, String detail) {
    errors.add(new FieldError(pointer, detail));
  }

  private void warning(String pointer, String detail) {
    warnings.add(new FieldError(pointer, detail));
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
