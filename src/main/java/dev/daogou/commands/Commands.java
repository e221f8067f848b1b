package dev.daogou.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The commands there are. Looked at before anything of the service is loaded. */
public final class Commands {

    private static final String EVALUATE = "evaluate";

    private Commands() {}

    public static boolean named(String... args) {
        return args.length > 0 && args[0].equals(EVALUATE);
    }

    /** @return the process's exit code */
    public static int run(String... args) {
        return new Evaluate(System.getenv(), terminal(FileDescriptor.out), terminal(FileDescriptor.err))
                .run(Arrays.asList(args).subList(1, args.length));
    }

    /** A terminal without a locale can write English only; most read UTF-8 all the same. */
    private static PrintStream terminal(FileDescriptor descriptor) {
        Charset named = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return new PrintStream(new FileOutputStream(descriptor), true,
                named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named);
    }
}
