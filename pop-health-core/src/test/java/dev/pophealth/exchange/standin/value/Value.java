package dev.pophealth.exchange.standin.value;

/** What a variable or a pipeline carries. */
public sealed interface Value
    permits Nothing,
        Text,
        Whole,
        Real,
        Flag,
        Moment,
        Span,
        Word,
        Items,
        Table,
        Thing,
        Block,
        TypeName,
        Xml {

  /** The full name of its .NET type. */
  String typeName();
}
