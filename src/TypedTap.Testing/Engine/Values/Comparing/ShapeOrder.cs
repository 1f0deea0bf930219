using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Values;

/// <summary>Shapes are the same or not, but have no order.</summary>
internal sealed class ShapeOrder : IComparer<ISkyShape>, IEqualityComparer<ISkyShape>
{
    public static readonly ShapeOrder Instance = new();

    public int Compare(ISkyShape? x, ISkyShape? y) =>
        throw new EngineException("Shapes on the sky have no order; sort by COORD1, COORD2, AREA or DISTANCE of them.");

    public bool Equals(ISkyShape? x, ISkyShape? y) => object.Equals(x, y);

    public int GetHashCode(ISkyShape obj) => obj.GetHashCode();
}
