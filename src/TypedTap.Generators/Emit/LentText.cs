using System.Buffers;
using System.Text;

namespace TypedTap.Generators.Emit;

/// <summary>A text that grows in characters that are lent: a file is some hundred kilobytes, and one is written after the other.</summary>
internal sealed class LentText : TextWriter
{
    private char[] _text = ArrayPool<char>.Shared.Rent(128 * 1024);
    private int _length;

    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>What was written so far, until more is.</summary>
    public ReadOnlySpan<char> Written => _text.AsSpan(0, _length);

    public void Append(ReadOnlySpan<char> text)
    {
        if (!text.TryCopyTo(_text.AsSpan(_length)))
        {
            Grow(text.Length);
            text.CopyTo(_text.AsSpan(_length));
        }

        _length += text.Length;
    }

    public override void Write(string? value) => Append(value.AsSpan());

    public override void Write(char value)
    {
        if (_length == _text.Length)
            Grow(1);
        _text[_length++] = value;
    }

    public override string ToString() => new(_text, 0, _length);

    protected override void Dispose(bool disposing)
    {
        ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
        base.Dispose(disposing);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _text.Length, _length + count));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
