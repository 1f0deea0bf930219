import adql.parser.ADQLParser;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Times VOLLT's ADQL parser: one process, a round a line of input. Arguments: the name of its jar, the file of queries, one a line in Base64. */
public final class VolltParse {
    public static void main(String[] arguments) throws Exception {
        List<String> queries = new ArrayList<>();
        for (String line : Files.readAllLines(Paths.get(arguments[1]), StandardCharsets.US_ASCII)) {
            queries.add(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
        }

        parse("SELECT a FROM t");
        System.out.println("ready\tVOLLT " + arguments[0] + ", Java " + System.getProperty("java.version"));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (input.readLine() != null) {
            StringBuilder times = new StringBuilder();
            for (String query : queries) {
                long started = System.nanoTime();
                boolean valid = parse(query);
                long elapsed = Math.max(1, System.nanoTime() - started);
                times.append(times.length() > 0 ? " " : "").append(valid ? elapsed : -elapsed);
            }

            System.out.println(times);
        }
    }

    /** A parser for each query, as a service has. Whatever it throws, it refuses the query. */
    private static boolean parse(String query) {
        try {
            new ADQLParser().parseQuery(query);
            return true;
        } catch (Exception | Error refused) {
            return false;
        }
    }
}
