package dev.pophealth.exchange.standin.eval;

import dev.pophealth.exchange.standin.syntax.Expression;
import dev.pophealth.exchange.standin.syntax.Extent;
import dev.pophealth.exchange.standin.syntax.Statement;
import dev.pophealth.exchange.standin.value.Block;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Real;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.TypeName;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out expressions, and puts values where assignments say. */
final class Evaluator {

  private final Interpreter interpreter;
  private final Members members;
  private final Statics statics;
  private final Operations operations;
  private final Casts casts;

  Evaluator(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.members = new Members(interpreter.session());
    this.statics = new Statics(interpreter.session());
    this.casts = new Casts(interpreter.session());
    this.operations = new Operations(interpreter.session(), casts);
  }

  Value value(Expression expression, Scope scope) {
    if (expression instanceof Expression.TextLiteral literal) {
      return new Text(literal.text());
    } else if (expression instanceof Expression.NumberLiteral literal) {
      return literal.number() instanceof Double real
          ? new Real(real)
          : new Whole(literal.number().longValue());
    } else if (expression instanceof Expression.Template template) {
      return template(template, scope);
    } else if (expression instanceof Expression.Variable variable) {
      return variable(variable.name(), scope);
    } else if (expression instanceof Expression.Member member) {
      return member(member, scope);
    } else if (expression instanceof Expression.Call call) {
      return call(call, scope);
    } else if (expression instanceof Expression.Index index) {
      return members.index(value(index.target(), scope), value(index.index(), scope));
    } else if (expression instanceof Expression.Unary unary) {
      return unary(unary, scope);
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary, scope);
    } else if (expression instanceof Expression.Listing listing) {
      return new Items(listing.items().stream().map(item -> single(value(item, scope))).toList());
    } else if (expression instanceof Expression.ArrayOf array) {
      return new Items(Conversions.items(all(array.statements(), scope)));
    } else if (expression instanceof Expression.SubExpression sub) {
      return all(sub.statements(), scope);
    } else if (expression instanceof Expression.Parenthesis parenthesis) {
      return parenthesis(parenthesis.statement(), scope);
    } else if (expression instanceof Expression.Hash hash) {
      return hash(hash, scope);
    } else if (expression instanceof Expression.BlockLiteral block) {
      return new Block(block.block());
    } else if (expression instanceof Expression.TypeLiteral type) {
      return TypeName.of(type.name());
    } else if (expression instanceof Expression.Cast cast) {
      return cast(cast, scope);
    }
    throw failure(
        "RuntimeException",
        "The splatting operator '@' cannot be used here.",
        "SplattingNotPermitted",
        Extent.NOWHERE);
  }

  private static Value single(Value value) {
    return value == Nothing.VOID ? Nothing.NULL : value;
  }

  private Value parenthesis(Statement statement, Scope scope) {
    Value value = interpreter.valueOf(statement, scope);
    if (statement instanceof Statement.Assignment assignment) {
      return value(assignment.target(), scope);
    }
    return value;
  }

  private Value all(List<Statement> statements, Scope scope) {
    List<Value> got = new ArrayList<>();
    interpreter.statements(statements, scope, got::add);
    return Conversions.collected(got);
  }

  Value template(Expression.Template template, Scope scope) {
    StringBuilder text = new StringBuilder();
    template.parts().forEach(part -> text.append(Texts.within(value(part, scope))));
    return new Text(text.toString());
  }

  private Value variable(String name, Scope scope) {
    Optional<Value> value = Variables.get(name, scope, interpreter.session());
    if (value.isEmpty() && (interpreter.session().strict() || name.startsWith("using:"))) {
      String key = name.startsWith("using:") ? "usingUnset" : "variableUnset";
      throw failure(
          "RuntimeException",
          interpreter.session().messages().text(key, name),
          "VariableIsUndefined",
          Extent.NOWHERE);
    }
    return value.orElse(Nothing.NULL);
  }

  private Value member(Expression.Member member, Scope scope) {
    String name = Texts.within(value(member.name(), scope));
    Value target = value(member.target(), scope);
    if (member.ofType()) {
      return statics.get(Variables.typeName(target), name);
    }
    return members.get(target, name);
  }

  private Value call(Expression.Call call, Scope scope) {
    Value target = value(call.target(), scope);
    List<Value> arguments = call.arguments().stream().map(a -> single(value(a, scope))).toList();
    if (call.ofType()) {
      return statics.call(Variables.typeName(target), call.name(), arguments, call.extent());
    }
    if (target instanceof Block block && call.name().equalsIgnoreCase("invoke")) {
      List<Value> got = new ArrayList<>();
      interpreter.block(block.block(), scope.inner(), arguments, got::add);
      return Conversions.collected(got);
    }
    return members.call(target, call.name(), arguments, call.extent());
  }

  private Value unary(Expression.Unary unary, Scope scope) {
    if (unary.operator().equals("++")) {
      Value before = value(unary.operand(), scope);
      put(unary.operand(), operations.binary("+", before, new Whole(1)), scope);
      return Nothing.VOID;
    }
    return operations.unary(unary.operator(), value(unary.operand(), scope));
  }

  private Value binary(Expression.Binary binary, Scope scope) {
    Value left = value(binary.left(), scope);
    if (binary.operator().equals("and") || binary.operator().equals("or")) {
      boolean decided = Conversions.truth(left) == binary.operator().equals("or");
      return Flag.of(
          decided ? Conversions.truth(left) : Conversions.truth(value(binary.right(), scope)));
    }
    Value result = operations.binary(binary.operator(), left, value(binary.right(), scope));
    operations.matches().ifPresent(found -> scope.set("Matches", found));
    return result;
  }

  private Value hash(Expression.Hash hash, Scope scope) {
    Table table = new Table();
    for (Expression.Entry entry : hash.entries()) {
      String key = Texts.within(value(entry.key(), scope));
      if (table.get(key).isPresent()) {
        throw failure(
            "ParseException",
            "Duplicate keys '" + key + "' are not allowed in hash literals.",
            "DuplicateKeyInHashLiteral",
            Extent.NOWHERE);
      }
      table.put(key, single(interpreter.valueOf(entry.value(), scope)));
    }
    return table;
  }

  private Value cast(Expression.Cast cast, Scope scope) {
    return casts.cast(cast.type(), value(cast.operand(), scope));
  }

  Value cast(String type, Value value) {
    return casts.cast(type, value);
  }

  void assign(Statement.Assignment assignment, Scope scope) {
    Value value = single(interpreter.valueOf(assignment.value(), scope));
    if (!assignment.operator().equals("=")) {
      Value before = value(assignment.target(), scope);
      value = operations.binary(assignment.operator().substring(0, 1), before, value);
    }
    put(assignment.target(), value, scope);
  }

  private void put(Expression target, Value value, Scope scope) {
    if (target instanceof Expression.Variable variable) {
      Variables.set(variable.name(), value, scope);
    } else if (target instanceof Expression.Cast cast) {
      put(cast.operand(), casts.cast(cast.type(), value), scope);
    } else if (target instanceof Expression.Member member && member.ofType()) {
      statics.set(
          Variables.typeName(value(member.target(), scope)),
          Texts.within(value(member.name(), scope)),
          value);
    } else if (target instanceof Expression.Member member) {
      members.set(value(member.target(), scope), Texts.within(value(member.name(), scope)), value);
    } else if (target instanceof Expression.Index index) {
      putAt(index, value, scope);
    } else if (target instanceof Expression.Listing listing) {
      List<Value> items = Conversions.items(value);
      for (int i = 0; i < listing.items().size(); i++) {
        put(listing.items().get(i), i < items.size() ? items.get(i) : Nothing.NULL, scope);
      }
    } else {
      throw failure(
          "ParseException",
          "The assignment expression is not valid. The input to an assignment operator must be an object that is able"
              + " to accept assignments, such as a variable or a property.",
          "InvalidLeftHandSide",
          Extent.NOWHERE);
    }
  }

  private void putAt(Expression.Index index, Value value, Scope scope) {
    Value target = value(index.target(), scope);
    Value key = value(index.index(), scope);
    if (target instanceof Table table) {
      table.put(Texts.within(key), value);
    } else if (target instanceof Items items) {
      List<Value> changed = new ArrayList<>(items.items());
      changed.set((int) Conversions.real(key), value);
      put(index.target(), new Items(changed), scope);
    } else if (target instanceof Thing) {
      members.set(target, Texts.within(key), value);
    } else {
      throw failure(
          "RuntimeException",
          "Unable to index into an object of type " + target.typeName() + ".",
          "CannotIndex",
          Extent.NOWHERE);
    }
  }

  static Raised failure(String exception, String message, String id, Extent extent) {
    ErrorRecord record =
        ErrorRecord.of(
            "System.Management.Automation." + exception,
            message,
            id,
            "InvalidOperation",
            Nothing.NULL);
    return Raised.statement(extent.known() ? record.at("", extent) : record);
  }
}
