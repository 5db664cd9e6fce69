package dev.backcoach.intake.content;

/** A content file that cannot be used. */
public class ContentFault extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    /**
     * @param file its name
     * @param line counted from 1; 0 where it is the file as a whole
     */
    ContentFault(String file, int line, String reason, Throwable cause) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + reason, cause);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The line, counted from 1; 0 where it is the file as a whole. */
    public int line() {
        return line;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }
}
