using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>A column of a result.</summary>
/// <param name="Column">What it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="Bound">The expression, with names replaced by what they mean.</param>
/// <param name="Plain">The column of FROM that it is, if it is no more than one, so that values needn't be copied.</param>
internal sealed record OutputItem(EngineColumn Column, Operand Value, AdqlExpression Bound, ScopeColumn? Plain);
