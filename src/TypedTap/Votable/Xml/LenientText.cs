using System.Text;
using Utf8Text = System.Text.Unicode.Utf8;

namespace TypedTap.Votable.Xml;

/// <summary>Text that should be UTF-8; where it is not, ISO-8859-1, which loses no byte.</summary>
internal static class LenientText
{
    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => Utf8Text.IsValid(bytes);

    public static string Of(ReadOnlySpan<byte> bytes) => IsUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
}
