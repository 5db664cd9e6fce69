package dev.backcoach.intake.command;

/** Takes back that the client's record is to be erased. */
public record WithdrawErasure(boolean byClient) implements IntakeCommand {}
