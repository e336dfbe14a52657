package org.unhabitat.baraza.localstack.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * The page where one signs in by choosing a person. Plain HTML: works without scripts, by keyboard
 * and with a screen reader.
 */
final class ChoosePersonPage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Choose a person – Baraza</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1rem; }
      ul { list-style: none; padding: 0; }
      li { margin-block: .5rem; }
      button { font: inherit; text-align: start; width: 100%%; padding: .75rem 1rem; cursor: pointer;
        border: 1px solid GrayText; border-radius: .4rem; background: Canvas; color: CanvasText; }
      button:hover { border-color: CanvasText; }
      button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
      .name { font-weight: 600; }
      .may { display: block; }
      </style>
      </head>
      <body>
      <main>
      <h1>Choose a person</h1>
      <p>This is a local stack. The persons are invented and need no password.</p>
      <ul>
      %s</ul>
      </main>
      </body>
      </html>
      """;

  private static final String PERSON =
      """
      <li>
      <form method="post">
      <input type="hidden" name="claims" value="%s">
      <button name="username" value="%s">
      <span class="name">%s</span>, %s
      <span class="may">May %s.</span>
      </button>
      </form>
      </li>
      """;

  private ChoosePersonPage() {}

  /** The form posts to the address of the page itself, which carries the client's request. */
  static String of(List<Person> persons) {
    StringBuilder choices = new StringBuilder();
    for (Person person : persons) {
      choices.append(
          PERSON.formatted(
              escaped(json(person)),
              escaped(person.id()),
              escaped(person.name()),
              escaped(person.title()),
              escaped(person.may())));
    }
    return PAGE.formatted(choices);
  }

  private static String json(Person person) {
    try {
      return JSON.writeValueAsString(person.claims());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
