package dev.backcoach.example.loose.event;

/** An event that anybody can add to. */
public interface Happening {}
