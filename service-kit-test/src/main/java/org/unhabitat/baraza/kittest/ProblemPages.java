package org.unhabitat.baraza.kittest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Every type of problem has a page that bears its title. A problem class names its types as texts
 * in kebab-case, which are read from the class file: the class cannot be asked without what its
 * constructor takes.
 */
final class ProblemPages extends ArchCondition<JavaClass> {
  private static final Pattern TYPE = Pattern.compile("[a-z]+(-[a-z]+)+");

  ProblemPages() {
    super("have a page for each type they name");
  }

  @Override
  public void check(JavaClass problem, ConditionEvents events) {
    Set<String> texts = textsIn(problem);
    for (String type : texts) {
      if (TYPE.matcher(type).matches()) {
        boolean hasPage = titleOfPage(type).filter(texts::contains).isPresent();
        events.add(
            new SimpleConditionEvent(
                problem,
                hasPage,
                "%s: problems/%s.md is missing or bears another title"
                    .formatted(problem.getName(), type)));
      }
    }
  }

  private static Optional<String> titleOfPage(String type) {
    try (InputStream page = ProblemPages.class.getResourceAsStream("/problems/" + type + ".md")) {
      return page == null
          ? Optional.empty()
          : new String(page.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .findFirst()
              .map(heading -> heading.replaceFirst("^# ", ""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> textsIn(JavaClass problem) {
    Set<String> texts = new HashSet<>();
    URI file = problem.getSource().orElseThrow().getUri();
    try (InputStream bytes = file.toURL().openStream()) {
      new ClassReader(bytes).accept(new Texts(texts), ClassReader.SKIP_DEBUG);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  private static final class Texts extends ClassVisitor {
    private final Set<String> texts;

    private Texts(Set<String> texts) {
      super(Opcodes.ASM9);
      this.texts = texts;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLdcInsn(Object constant) {
          if (constant instanceof String text) {
            texts.add(text);
          }
        }
      };
    }
  }
}
