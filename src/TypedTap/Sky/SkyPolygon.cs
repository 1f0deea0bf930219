namespace TypedTap.Sky;

/// <summary>
/// A polygon on the sky, in ICRS: vertices joined by great circles, the last with the first (DALI 1.1, section 3.3.7).
/// </summary>
public sealed class SkyPolygon : ISkyShape, IEquatable<SkyPolygon>
{
    private readonly SkyPoint[] _vertices;

    /// <summary>Makes a polygon.</summary>
    /// <param name="vertices">At least three; the first is not repeated at the end.</param>
    /// <exception cref="ArgumentException">There are fewer than three vertices.</exception>
    public SkyPolygon(IEnumerable<SkyPoint> vertices)
    {
        ArgumentNullException.ThrowIfNull(vertices);
        _vertices = [.. vertices];
        if (_vertices.Length < 3)
            throw new ArgumentException($"A polygon has at least three vertices, not {_vertices.Length}.", nameof(vertices));
        Vertices = Array.AsReadOnly(_vertices);
    }

    /// <summary>The vertices in order; the first is not repeated.</summary>
    public IReadOnlyList<SkyPoint> Vertices { get; }

    // Made when it is first asked for; two threads may make it twice, and it is the same.
    internal SphericalPolygon Prepared => field ??= new SphericalPolygon(_vertices);

    /// <summary>Makes a polygon from right ascensions and declinations in turn, in degrees.</summary>
    /// <exception cref="ArgumentException">The numbers are not three pairs or more.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not a position on the sky.</exception>
    public static SkyPolygon FromDegrees(params double[] coordinates)
    {
        ArgumentNullException.ThrowIfNull(coordinates);
        if (coordinates.Length % 2 != 0)
            throw new ArgumentException($"Vertices are pairs of numbers; {coordinates.Length} is odd.", nameof(coordinates));
        var vertices = new SkyPoint[coordinates.Length / 2];
        for (var i = 0; i < vertices.Length; i++)
            vertices[i] = new SkyPoint(coordinates[2 * i], coordinates[(2 * i) + 1]);
        return new SkyPolygon(vertices);
    }

    /// <summary>Whether the vertices are the same, in the same order.</summary>
    public bool Equals(SkyPolygon? other) => other is not null && _vertices.AsSpan().SequenceEqual(other._vertices);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SkyPolygon);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_vertices.Length, _vertices[0], _vertices[^1]);

    /// <inheritdoc/>
    public string ToDali() => "polygon " + this;

    /// <summary>All coordinates in degrees with blanks between them, whatever the culture.</summary>
    public override string ToString() => string.Join(' ', _vertices);
}
