namespace TypedTap.Testing.Engine.Planning;

/// <summary>One part in the order of a join.</summary>
/// <param name="Part">The part.</param>
/// <param name="Method">How it is joined to those before.</param>
/// <param name="Lookup">The term that an index answers.</param>
/// <param name="Rows">About how many rows there are with it.</param>
/// <param name="Cost">About how many rows are looked at.</param>
internal sealed record JoinStep(PlannedPart Part, JoinMethod Method, Term? Lookup, double Rows, double Cost);
