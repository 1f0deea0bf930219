using System.Text;
using TypedTap.Adql;

namespace TypedTap.Fits.Reading;

/// <summary>Makes cards of the lines of a header, and one of those that are a continued string (FITS 4.0 §4.2.1.2).</summary>
internal sealed class CardCollector
{
    private readonly List<FitsCard> _cards = [];

    // The string so far, without the ampersand that it is gone on after; null while no card goes on with one.
    private StringBuilder? _text;
    private StringBuilder? _raw;
    private StringBuilder? _comment;
    private bool _isOpen;

    /// <summary>How many lines there were.</summary>
    public int Lines { get; private set; }

    public void Add(ReadOnlySpan<char> line)
    {
        Lines++;
        if (_isOpen && CardParser.IsContinuation(line) && CardParser.Continuation(line) is (FitsValueKind.Text, var text, var comment))
        {
            GoOn(line, text, comment);
            return;
        }

        Close();
        var card = CardParser.Parse(line);
        _cards.Add(card);
        _isOpen = card is { Kind: FitsValueKind.Text, Text: [.., '&'] };
    }

    public ValueList<FitsCard> ToCards()
    {
        Close();
        return _cards.ToValueList();
    }

    private void GoOn(ReadOnlySpan<char> line, string text, string comment)
    {
        if (_text is null)
        {
            _text = new StringBuilder(_cards[^1].Text);
            _raw = new StringBuilder(_cards[^1].Raw);
            _comment = new StringBuilder(_cards[^1].Comment);
        }

        _text.Length--;
        _text.Append(text);
        _raw!.Append('\n').Append(line.TrimEnd(' '));
        if (comment.Length > 0)
            _comment!.Append(_comment.Length > 0 ? " " : "").Append(comment);
        _isOpen = text is [.., '&'];
    }

    private void Close()
    {
        if (_text is not null)
        {
            _cards[^1] = new FitsCard(
                _cards[^1].Keyword, FitsValueKind.Text, _text.ToString().TrimEnd(' '), _comment!.ToString(), _raw!.ToString());
        }

        (_text, _raw, _comment, _isOpen) = (null, null, null, false);
    }
}
