using System.Globalization;
using TypedTap.Adql;
using TypedTap.Vosi;

namespace TypedTap.Tap;

/// <summary>A row of a table of TAP_SCHEMA.</summary>
/// <param name="names">The names of the columns, in small letters.</param>
/// <param name="values">The values as text, null where there is none.</param>
internal sealed class SchemaRow(string[] names, string?[] values)
{
    /// <summary>A value; null when it is empty or the service has no such column.</summary>
    public string? this[string name]
    {
        get
        {
            var at = Array.IndexOf(names, name);
            var value = at < 0 ? null : values[at]?.Trim();
            return string.IsNullOrEmpty(value) ? null : value;
        }
    }

    /// <summary>Where the row stands among others, if the service says so.</summary>
    public long Index(string name) =>
        long.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? index : long.MaxValue;

    /// <summary>What the service says beyond the columns that are named.</summary>
    public ValueList<VosiExtra> Except(params ReadOnlySpan<string> known)
    {
        var extras = new List<VosiExtra>();
        for (var i = 0; i < names.Length; i++)
        {
            if (!known.Contains(names[i]) && this[names[i]] is { } value)
                extras.Add(new VosiExtra(names[i], value));
        }

        return [.. extras];
    }
}
