using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>A circle on the sky, in degrees.</summary>
internal sealed record ConeOperands(Operand<double> Longitude, Operand<double> Latitude, Operand<double> Radius);
