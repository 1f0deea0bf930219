using System.Text.Json;

namespace TypedTap.Conformance.Votable;

/// <summary>A column as STIL and astropy read it.</summary>
/// <param name="Name">Its name.</param>
internal sealed record TruthColumn(string Name)
{
    /// <summary>STIL's reading, or null.</summary>
    public ReaderDigest? Stil { get; init; }

    /// <summary>STIL's reading when it keeps whole a char column without arraysize; null where that is no other.</summary>
    public ReaderDigest? StilRelaxed { get; init; }

    /// <summary>astropy's reading, or null.</summary>
    public ReaderDigest? Astropy { get; init; }

    /// <summary>Whether both have read it and disagree even loosely.</summary>
    public bool IsDisputed => Stil is not null && Astropy is not null && Stil.Loose != Astropy.Loose;

    /// <summary>Whether its elements are single floats.</summary>
    public bool IsSingle => Stil?.Type.StartsWith("float", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Whether its elements are double floats.</summary>
    public bool IsDouble => Stil?.Type.StartsWith("double", StringComparison.OrdinalIgnoreCase) ?? false;

    public static TruthColumn Of(JsonElement column, bool hasAstropy) => new(column.GetProperty("name").GetString() ?? "")
    {
        Stil = Digest(column, "stil"),
        StilRelaxed = Digest(column, "stil_nonstrict"),
        Astropy = hasAstropy ? Digest(column, "astropy") : null,
    };

    // STIL has the shape of an array beside its type.
    private static ReaderDigest? Digest(JsonElement column, string reader)
    {
        if (!column.TryGetProperty(reader, out var parts) || parts.ValueKind != JsonValueKind.Array || parts.GetArrayLength() < 4)
            return null;
        var length = parts.GetArrayLength();
        return new ReaderDigest(parts[0].GetString() ?? "", parts[length - 2].GetString() ?? "", parts[length - 1].GetString() ?? "");
    }
}
