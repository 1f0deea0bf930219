namespace TypedTap.Tap;

/// <summary>
/// A format that an answer is asked for in, to be saved: a media type or an alias from the service's capabilities (TAP 1.1 §2.7.3). Strings
/// and <see cref="TapResponseFormat"/> become one by themselves.
/// </summary>
public sealed record TapOutputFormat
{
    private TapOutputFormat(string? value) => Value = value;

    /// <summary>The service's default, which is a VOTable; nothing is sent.</summary>
    public static TapOutputFormat Default { get; } = new(null);

    /// <summary>Comma-separated values (<c>csv</c>).</summary>
    public static TapOutputFormat Csv { get; } = new("csv");

    /// <summary>Tab-separated values (<c>tsv</c>).</summary>
    public static TapOutputFormat Tsv { get; } = new("tsv");

    /// <summary>A FITS binary table (<c>fits</c>).</summary>
    public static TapOutputFormat Fits { get; } = new("fits");

    /// <summary>What is sent; null for nothing.</summary>
    public string? Value { get; }

    /// <summary>A media type or alias, sent as it is.</summary>
    /// <param name="value">Like <c>csv</c> or <c>application/fits</c>.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static TapOutputFormat Of(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <summary>A VOTable in a serialization.</summary>
    public static TapOutputFormat Of(TapResponseFormat format) => new(TapParameters.MediaType(format));

    /// <summary>The same as <see cref="Of(string)"/>.</summary>
    public static implicit operator TapOutputFormat(string value) => Of(value);

    /// <summary>The same as <see cref="Of(TapResponseFormat)"/>.</summary>
    public static implicit operator TapOutputFormat(TapResponseFormat format) => Of(format);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "(the service's default)";
}
