package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.cmdlet.CsvText;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cmdlets that read files. */
final class FileCmdlets {

  private FileCmdlets() {}

  /** One that is given paths. */
  abstract static class Reader extends WindowsCmdlet {

    Reader(World world) {
      super(world);
    }

    static List<String> paths(Invocation in) {
      return in.items("LiteralPath").isEmpty() ? in.texts("Path") : in.texts("LiteralPath");
    }

    /** The files that {@code path} names, as a file, with wildcards, or as a folder. */
    Optional<List<Disk.Entry>> files(Invocation in, String path) {
      Disk disk = new Disk(world());
      String machine = in.session().machine();
      Optional<List<Disk.Entry>> folder = disk.folder(machine, path);
      int end = path.lastIndexOf('\\');
      if (folder.isPresent() || end < 0) {
        return folder;
      }
      String name = path.substring(end + 1);
      boolean literal = in.given("LiteralPath");
      return disk.folder(machine, path.substring(0, end))
          .map(
              all ->
                  all.stream()
                      .filter(
                          file ->
                              literal
                                  ? file.name().equalsIgnoreCase(name)
                                  : Comparisons.like(file.name(), name, false))
                      .toList())
          .filter(all -> !all.isEmpty() || (!literal && name.contains("*")));
    }

    void missing(Invocation in, String path) {
      in.error(
          error(
              in,
              "System.Management.Automation.ItemNotFoundException",
              "PathNotFound,Microsoft.PowerShell.Commands."
                  + in.command().replace("-", "")
                  + "Command",
              "ObjectNotFound",
              path,
              "pathNotFound",
              path));
    }
  }

  /** {@code Get-ChildItem}. */
  static final class GetChildItem extends Reader {
    GetChildItem(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> found = new ArrayList<>();
      for (String path : paths(in)) {
        Optional<List<Disk.Entry>> files = files(in, path);
        if (files.isEmpty()) {
          missing(in, path);
        }
        for (Disk.Entry file : files.orElse(List.of())) {
          if (in.text("Filter").isEmpty()
              || Comparisons.like(file.name(), in.text("Filter"), false)) {
            found.add(in.flag("Name") ? new Text(file.name()) : thing(in, file));
          }
        }
      }
      return found;
    }

    private static Thing thing(Invocation in, Disk.Entry file) {
      return new Thing("System.IO.FileInfo", "System.IO.FileSystemInfo", "System.Object")
          .with("PSPath", "Microsoft.PowerShell.Core\\FileSystem::" + file.path())
          .with("Mode", "-a----")
          .with("Name", file.name())
          .with("Length", new Whole(file.length()))
          .with("DirectoryName", file.path().substring(0, file.path().lastIndexOf('\\')))
          .with("FullName", file.path())
          .with("Extension", ".LOG")
          .with("BaseName", file.name().replace(".LOG", ""))
          .with("PSIsContainer", Flag.FALSE)
          .with("LastWriteTime", new Moment(file.written(), in.session().setting().zone()))
          .with("LastWriteTimeUtc", Moment.utc(file.written()))
          .as(file.path())
          .showing("Mode:13", "LastWriteTime:25", "Length:10", "Name:30");
    }
  }

  /** {@code Get-Content}. */
  static final class GetContent extends Reader {
    GetContent(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> lines = new ArrayList<>();
      for (String path : paths(in)) {
        Optional<List<Disk.Entry>> files = files(in, plain(path));
        if (files.isEmpty()) {
          missing(in, path);
        }
        for (Disk.Entry file : files.orElse(List.of())) {
          List<String> all = file.lines();
          int from = (int) Math.max(0, all.size() - in.number("Tail", all.size()));
          int to = (int) Math.min(all.size(), from + in.number("TotalCount", all.size()));
          if (in.flag("Raw")) {
            lines.add(new Text(String.join("\r\n", all) + "\r\n"));
          } else {
            all.subList(from, to).forEach(line -> lines.add(new Text(line)));
          }
        }
      }
      return lines;
    }

    private static String plain(String path) {
      return path.replace("Microsoft.PowerShell.Core\\FileSystem::", "");
    }
  }

  /** {@code Select-String}, in files or in what comes through the pipeline. */
  static final class SelectString extends Reader {
    SelectString(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> found = new ArrayList<>();
      if (in.get("InputObject").isPresent() && paths(in).isEmpty()) {
        match(
            in,
            new Disk.Entry("InputStream", "InputStream", in.texts("InputObject"), world().now()),
            found);
      }
      for (String path : paths(in)) {
        Optional<List<Disk.Entry>> files = files(in, path);
        if (files.isEmpty()) {
          missing(in, path);
        }
        files.orElse(List.of()).forEach(file -> match(in, file, found));
      }
      return found;
    }

    private static void match(Invocation in, Disk.Entry file, List<Value> found) {
      int number = 0;
      for (String line : file.lines()) {
        number++;
        boolean any =
            in.texts("Pattern").stream()
                .anyMatch(pattern -> matcher(in, pattern).matcher(line).find());
        if (any != in.flag("NotMatch")) {
          found.add(
              new Thing("Microsoft.PowerShell.Commands.MatchInfo", "System.Object")
                  .with("Line", line)
                  .with("LineNumber", new Whole(number))
                  .with("Filename", file.name())
                  .with("Path", file.path())
                  .as(file.path() + ":" + number + ":" + line));
        }
      }
    }

    private static Pattern matcher(Invocation in, String pattern) {
      return Pattern.compile(
          in.flag("SimpleMatch") ? Pattern.quote(pattern) : pattern,
          in.flag("CaseSensitive") ? 0 : Pattern.CASE_INSENSITIVE);
    }
  }

  /** {@code Import-Csv}. */
  static final class ImportCsv extends Reader {
    ImportCsv(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> rows = new ArrayList<>();
      char delimiter = in.given("Delimiter") ? in.text("Delimiter").charAt(0) : ',';
      for (String path : paths(in)) {
        Optional<List<Disk.Entry>> files = files(in, path);
        if (files.isEmpty()) {
          missing(in, path);
        }
        files
            .orElse(List.of())
            .forEach(
                file -> rows.addAll(CsvText.rows(file.lines(), in.texts("Header"), delimiter)));
      }
      return rows;
    }
  }

  /** {@code Test-Path}. */
  static final class TestPath extends Reader {
    TestPath(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> answers = new ArrayList<>();
      paths(in)
          .forEach(
              path ->
                  answers.add(
                      Flag.of(
                          files(in, path)
                              .filter(f -> !f.isEmpty() || !path.contains("*"))
                              .isPresent())));
      return answers;
    }
  }
}
