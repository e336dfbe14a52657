package org.unhabitat.baraza.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers with files that are long in printing. What a file is made of gives its tag; a reader who
 * has it is told so, and whoever asks for it while it is printed, or soon after, gets that print.
 * So however many ask, and from wherever, a file is printed when something in it has changed.
 *
 * <p>Prints are kept as temporary files: some have more pages than a small memory holds.
 */
@ApplicationScoped
public class PrintedFiles {
  private static final Duration KEPT_UNREAD = Duration.ofHours(1);
  private static final int KIB = 1024;

  private final ObjectMapper json;
  private final Counter printed;
  private final AsyncCache<EntityTag, Print> prints;

  PrintedFiles(
      ObjectMapper json,
      MeterRegistry metrics,
      @ConfigProperty(name = "baraza.printed-files.kept", defaultValue = "64M") MemorySize kept) {
    this.json = json;
    this.printed = metrics.counter("baraza.printed-files.printed");
    long most = Math.max(1, kept.asLongValue() / KIB);
    this.prints =
        Caffeine.newBuilder()
            .maximumWeight(most)
            // The greatest may be all there is: it was asked for, and will be again.
            .weigher((EntityTag tag, Print print) -> (int) Math.min(print.size() / KIB + 1, most))
            .expireAfterAccess(KEPT_UNREAD)
            .scheduler(Scheduler.systemScheduler())
            .removalListener((EntityTag tag, Print print, RemovalCause cause) -> delete(print))
            .buildAsync();
  }

  private record Print(Path file, long size) {}

  /** Puts what is to be printed into a file. */
  public interface Printer {
    /** Writes the file, which is there and empty. */
    void printTo(Path file) throws IOException;
  }

  /**
   * The tag of a file. It is a weak one: each instance of the service prints for itself, the same
   * pages in a file of another moment.
   *
   * @param contents records with all that the file is made of; equal ones have the same tag
   */
  public EntityTag tag(Object... contents) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(List.of(contents)));
      return new EntityTag(HexFormat.of().formatHex(hash, 0, hash.length / 2), true);
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The file, or 304 where the reader has it.
   *
   * @param known what {@code If-None-Match} says; null where it is missing
   * @param printer asked only where nobody has printed it lately
   */
  public RestResponse.ResponseBuilder<InputStream> answer(
      String known, EntityTag tag, Printer printer) {
    return (isAmong(known, tag)
            ? RestResponse.ResponseBuilder.<InputStream>create(RestResponse.Status.NOT_MODIFIED)
            : RestResponse.ResponseBuilder.ok(open(tag, printer)))
        .tag(tag);
  }

  private static boolean isAmong(String known, EntityTag tag) {
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.contains('"' + tag.getValue() + '"'));
  }

  private InputStream open(EntityTag tag, Printer printer) {
    while (true) {
      Print print = print(tag, printer);
      try {
        return Files.newInputStream(print.file());
      } catch (NoSuchFileException madeRoomForAnother) {
        prints.synchronous().asMap().remove(tag, print);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** Whoever asks first prints, in his own transaction and time; the others wait. */
  private Print print(EntityTag tag, Printer printer) {
    CompletableFuture<Print> own = new CompletableFuture<>();
    CompletableFuture<Print> earlier = prints.asMap().putIfAbsent(tag, own);
    if (earlier != null) {
      return outcome(earlier);
    }
    try {
      own.complete(print(printer));
    } catch (IOException | RuntimeException | Error failed) {
      own.completeExceptionally(failed);
    }
    return outcome(own);
  }

  private Print print(Printer printer) throws IOException {
    Path file = Files.createTempFile("printed", ".pdf");
    try {
      printer.printTo(file);
      printed.increment();
      return new Print(file, Files.size(file));
    } catch (IOException | RuntimeException | Error failed) {
      Files.delete(file);
      throw failed;
    }
  }

  private static Print outcome(CompletableFuture<Print> print) {
    try {
      return print.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    }
  }

  private static void delete(Print print) {
    try {
      Files.deleteIfExists(print.file());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @PreDestroy
  void deleteAll() {
    prints.synchronous().asMap().values().forEach(PrintedFiles::delete);
  }
}
