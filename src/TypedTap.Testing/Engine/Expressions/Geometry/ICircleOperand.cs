using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A shape that is a circle at every row, which is had without an object for each.</summary>
internal interface ICircleOperand
{
    bool TryGetCircle(RowCursor row, out SkyCircle circle);
}
