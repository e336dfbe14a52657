package org.unhabitat.baraza.kit.texts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/sample/greetings")
@RolesAllowed("staff")
public class GreetingResource {
  public record Greet(@NotNull @TextLength(max = 20) Texts words) {}

  private final ReaderLanguage reader;

  GreetingResource(ReaderLanguage reader) {
    this.reader = reader;
  }

  @POST
  public Texts greet(@NotNull @Valid Greet command) {
    return command.words();
  }

  @GET
  public Map<String, String> greeting() {
    Texts words =
        Texts.english("good day").with(Language.FR, "bonjour").with(Language.AR, "طاب يومك");
    return Map.of("words", reader.of(words));
  }

  @GET
  @Path("/silence")
  public Map<String, String> silence() {
    return Map.of();
  }
}
