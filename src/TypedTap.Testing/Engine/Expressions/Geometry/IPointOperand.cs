using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A shape that is a position at every row, which is had without an object for each.</summary>
internal interface IPointOperand
{
    bool TryGetPoint(RowCursor row, out SkyPoint point);
}
