package dev.backcoach.example.loose.command;

/** A command that can change. */
public class Asking {

    private int minutes;

    int minutes() {
        return minutes++;
    }
}
