using TypedTap.Adql;

namespace TypedTap.Tap;

/// <summary>The rule for names of uploaded tables (TAP 1.1 §2.7.5): a regular identifier of ADQL, without a schema.</summary>
internal static class UploadName
{
    private const string Schema = "TAP_UPLOAD.";

    /// <exception cref="ArgumentException">It is not one.</exception>
    public static string Check(string name, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameterName);
        if (name.StartsWith(Schema, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"The name of an upload is given without its schema: '{name[Schema.Length..]}'; the query then says {name}.",
                parameterName);
        }

        if (!AdqlIdentifier.IsRegular(name))
        {
            throw new ArgumentException(
                $"'{name}' cannot be the name of an upload: it has to be an identifier of ADQL, a letter followed by letters, digits and underscores.",
                parameterName);
        }

        return AdqlIdentifier.IsReserved(name)
            ? throw new ArgumentException(
                $"'{name}' cannot be the name of an upload because it is a reserved word of ADQL: call it 'my_{name}', say.", parameterName)
            : name;
    }
}
