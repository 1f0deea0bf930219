using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Adql;

/// <summary>The signature of a user-defined function, as TAPRegExt 1.0 section 2.3 has services declare it.</summary>
/// <param name="Name">The name as declared.</param>
/// <param name="Parameters">The parameters, or null if the declaration does not tell how many there are.</param>
/// <param name="Returns">The type of the result; unknown if the declaration does not tell.</param>
/// <param name="Text">The declaration, for messages.</param>
public sealed record AdqlFunctionSignature(string Name, ValueList<AdqlFunctionParameter>? Parameters, AdqlType Returns, string Text)
{
    /// <summary>
    /// Reads a declaration, <c>name(arg TYPE, ...) -&gt; TYPE</c>, as leniently as services write it: without types, without a
    /// result, with missing commas, with the name twice.
    /// </summary>
    /// <param name="text">The declaration.</param>
    /// <param name="signature">The signature; at least its name is known.</param>
    /// <returns>False if there is not even a name.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AdqlFunctionSignature? signature)
    {
        signature = AdqlSignatureReader.Read(text ?? "");
        return signature is not null;
    }

    /// <summary>The declaration.</summary>
    public override string ToString() => Text;
}
