namespace TypedTap.Sky;

/// <summary>Several shapes taken together.</summary>
public sealed class SkyUnion : ISkyShape, IEquatable<SkyUnion>
{
    private readonly ISkyShape[] _shapes;

    /// <summary>Makes a union.</summary>
    /// <exception cref="ArgumentException">There is no shape.</exception>
    public SkyUnion(IEnumerable<ISkyShape> shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        _shapes = [.. shapes];
        if (_shapes.Length == 0)
            throw new ArgumentException("A union has at least one shape.", nameof(shapes));
        Shapes = Array.AsReadOnly(_shapes);
    }

    /// <summary>The shapes in order.</summary>
    public IReadOnlyList<ISkyShape> Shapes { get; }

    /// <summary>Whether the shapes are the same, in the same order.</summary>
    public bool Equals(SkyUnion? other) => other is not null && _shapes.AsSpan().SequenceEqual(other._shapes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SkyUnion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_shapes.Length, _shapes[0], _shapes[^1]);

    /// <inheritdoc/>
    public string ToDali() => "Union ICRS (" + this + ")";

    /// <summary>The shapes with blanks between them, whatever the culture.</summary>
    public override string ToString() => string.Join(' ', _shapes.Select(static shape => shape.ToDali()));
}
