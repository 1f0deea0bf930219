using System.Text;

namespace TypedTap.Tests.Tap;

/// <summary>A part of a form: its header lines and its bytes.</summary>
internal sealed record MultipartPart(IReadOnlyList<string> Head, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>What stands between the quotes of name="…".</summary>
    public string Name => Head[0].Split("name=\"")[1].Split('"')[0];
}
