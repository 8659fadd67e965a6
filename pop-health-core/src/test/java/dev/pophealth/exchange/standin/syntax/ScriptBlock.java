package dev.pophealth.exchange.standin.syntax;

import java.util.List;

/**
 * Statements that run together.
 *
 * @param text as written, without the braces
 */
public record ScriptBlock(
    List<Expression.Parameter> parameters, List<Statement> statements, String text) {}
