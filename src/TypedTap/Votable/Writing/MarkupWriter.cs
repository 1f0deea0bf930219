using System.Text;

namespace TypedTap.Votable.Writing;

/// <summary>Writes elements and attributes; for the head and the tail of tables, not for rows.</summary>
internal sealed class MarkupWriter(bool replaceInvalid)
{
    private bool _isTagOpen;
    private string _element = "";

    /// <summary>Where it writes; a first pass writes into a scratch buffer.</summary>
    public required OutputBuffer Output { get; set; }

    /// <summary>Begins an element; attributes may follow.</summary>
    public MarkupWriter Open(string element)
    {
        EndTag();
        Output.Write((byte)'<');
        Ascii(element);
        _element = element;
        _isTagOpen = true;
        return this;
    }

    /// <summary>Writes an attribute; nothing when the value is null.</summary>
    /// <exception cref="ArgumentException">The value has a character that XML cannot write.</exception>
    public MarkupWriter Attribute(string name, string? value)
    {
        if (value is null)
            return this;
        Output.Write((byte)' ');
        Ascii(name);
        Output.Write("=\""u8);
        XmlText.WriteAttribute(Output, Checked($"The attribute {name} of {_element}", value));
        Output.Write((byte)'"');
        return this;
    }

    /// <summary>Ends an element that has no content, and the line.</summary>
    public void CloseEmpty()
    {
        _isTagOpen = false;
        Output.Write("/>\n"u8);
    }

    /// <summary>Ends the tag that is open, and the line: children follow.</summary>
    public void Children()
    {
        EndTag();
        Output.Write((byte)'\n');
    }

    /// <summary>Writes an end tag, and ends the line; an element without content so far is closed as empty.</summary>
    public void Close(string element)
    {
        if (_isTagOpen)
        {
            CloseEmpty();
            return;
        }

        Output.Write("</"u8);
        Ascii(element);
        Output.Write(">\n"u8);
    }

    /// <summary>An element of text alone; nothing when the text is null.</summary>
    /// <exception cref="ArgumentException">The text has a character that XML cannot write.</exception>
    public void TextElement(string element, string? text)
    {
        if (text is null)
            return;
        ChildrenIfOpen();
        Open(element).Text(text);
        Close(element);
    }

    /// <summary>The text of the element whose tag is open.</summary>
    /// <exception cref="ArgumentException">The text has a character that XML cannot write.</exception>
    public void Text(string text)
    {
        EndTag();
        XmlText.WriteContent(Output, Checked($"The text of {_element}", text));
    }

    /// <summary>Ends an open tag and its line; between elements it does nothing.</summary>
    public void ChildrenIfOpen()
    {
        if (_isTagOpen)
            Children();
    }

    private string Checked(string what, string text)
    {
        if (replaceInvalid)
            return TextCheck.Replace(text, carriesControls: false);
        var at = TextCheck.Find(text, carriesControls: false);
        return at < 0
            ? text
            : throw new ArgumentException(
                $"{what} has the character U+{(int)text[at]:X4} at place {at}, which XML cannot write; remove it, or let the options replace it "
                + $"({nameof(VoTableWriterOptions.ReplaceInvalidCharacters)}).",
                nameof(text));
    }

    private void EndTag()
    {
        if (_isTagOpen)
            Output.Write((byte)'>');
        _isTagOpen = false;
    }

    private void Ascii(string name)
    {
        var free = Output.Reserve(name.Length);
        Output.Advance(Encoding.ASCII.GetBytes(name, free));
    }
}
