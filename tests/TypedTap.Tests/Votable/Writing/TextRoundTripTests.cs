using System.Text;
using TypedTap.Votable;
using static TypedTap.Tests.Votable.Writing.Written;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Strings, with everything in them that could get lost.</summary>
public sealed class TextRoundTripTests
{
    public static TheoryData<VoTableSerialization> Serializations => ScalarRoundTripTests.Serializations;

    public static TheoryData<VoTableSerialization, string> Strings
    {
        get
        {
            var data = new TheoryData<VoTableSerialization, string>();
            foreach (var text in new[]
            {
                "plain", "<a href=\"x\">&amp; ]]> 'y'</a>", "  blanks around  ", "tab\tline\nfeed\r\nreturn\r",
                "\u00e9\u03b1\u4e2d \U0001F52D", "\u0085\u2028\u00a0", "-99", new string('x', 200_000), "\uFFFD", "?",
            })
            {
                data.Add(VoTableSerialization.TableData, text);
                data.Add(VoTableSerialization.Binary2, text);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Strings))]
    public async Task A_string_comes_back(VoTableSerialization serialization, string text)
    {
        foreach (var datatype in new[] { "char", "unicodeChar" })
        {
            await using var reader = await CellAsync(serialization, Field("x", datatype, "*"), w => w.WriteString(text));
            Assert.Equal(text, reader.GetString(0));
        }
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Sizes_are_counted_in_bytes_for_char_and_in_units_for_unicode(VoTableSerialization serialization)
    {
        await using (var reader = await CellAsync(serialization, Field("x", "char", "4"), w => w.WriteString("é\u00e9")))
            Assert.Equal("éé", reader.GetString(0));
        await using (var reader = await CellAsync(serialization, Field("x", "unicodeChar", "4"), w => w.WriteString("éé\U0001F52D")))
            Assert.Equal("éé\U0001F52D", reader.GetString(0));
        await using (var reader = await CellAsync(serialization, Field("x", "char"), w => w.WriteString("q")))
            Assert.Equal("q", reader.GetString(0));

        var error = await RefusedAsync(Field("x", "char", "4*"), w => w.WriteString("ééé"), serialization);
        Assert.Contains(
            "Column 'x' (char[4*]), row 1: 'ééé' cannot be written because it has 6 bytes, and the arraysize allows 4", error.Message,
            StringComparison.Ordinal);
        await RefusedAsync(Field("x", "unicodeChar", "1"), w => w.WriteString("\U0001F52D"), serialization);
        await RefusedAsync(Field("x", "char"), w => w.WriteString("two"), serialization);
        await RefusedAsync(Field("x", "char", "3x*"), w => w.WriteStringArray(["long"]), serialization);
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Sizes_can_be_left_aside(VoTableSerialization serialization)
    {
        var options = Options(serialization) with { VariableLengthStrings = true };
        var document = await TableAsync(
            options, [Field("x", "char", "3"), Field("y", "char"), Field("z", "char", "3x2"), Field("n", "int", "3")], w =>
        {
            w.WriteString("much longer");
            w.WriteString("longer");
            w.WriteStringArray(["abc", "de"]);
            w.WriteInt32Array([1, 2, 3]);
        });
        await using var reader = await OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        Assert.Equal(["*", "*", "3x2", "3"], reader.Fields.Select(field => field.Arraysize));
        Assert.Equal(("much longer", "longer"), (reader.GetString(0), reader.GetString(1)));
    }

    [Theory]
    [InlineData(VoTableSerialization.TableData, 0x0001)]
    [InlineData(VoTableSerialization.TableData, 0)]
    [InlineData(VoTableSerialization.TableData, 0xFFFE)]
    [InlineData(VoTableSerialization.TableData, 0xD800)]
    [InlineData(VoTableSerialization.Binary2, 0)]
    [InlineData(VoTableSerialization.Binary2, 0xDC00)]
    public async Task What_cannot_be_carried_is_named_or_replaced(VoTableSerialization serialization, int character)
    {
        // Theory data goes through UTF-8, which has no halves of surrogate pairs.
        var text = $"a{(char)character}b";
        foreach (var datatype in new[] { "char", "unicodeChar" })
        {
            var error = await RefusedAsync(Field("name", datatype, "*"), w => w.WriteString(text), serialization);
            Assert.Equal(VoTableErrorKind.BadValue, error.Kind);
            Assert.Contains(
                $"Column 'name' ({datatype}[*]), row 1: the character U+{(int)text[1]:X4} at place 1", error.Message,
                StringComparison.Ordinal);

            var options = Options(serialization) with { ReplaceInvalidCharacters = true };
            await using var reader = await OpenAsync(await TableAsync(options, [Field("name", datatype, "5")], w => w.WriteString(text)));
            Assert.True(await reader.ReadAsync());
            Assert.Equal("a\uFFFDb", reader.GetString(0));
        }
    }

    [Fact]
    public async Task Binary2_carries_control_characters()
    {
        await using var reader = await CellAsync(VoTableSerialization.Binary2, Field("x", "char", "*"), w => w.WriteString("bell\u0007"));
        Assert.Equal("bell\u0007", reader.GetString(0));
    }

    [Fact]
    public async Task Metadata_is_escaped()
    {
        var nasty = "a<b>&\"'\t\n]]>";
        var table = Table(Field("x", "int") with { Description = nasty, Ucd = "meta.id", Unit = nasty }) with { Name = nasty };
        var bytes = await DocumentAsync(new VoTableWriterOptions(), w => w.StartTableAsync(table));
        var root = System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        var space = root.Name.Namespace;
        var element = root.Descendants(space + "FIELD").Single();
        Assert.Equal(nasty, element.Attribute("unit")!.Value);
        Assert.Equal(nasty, element.Element(space + "DESCRIPTION")!.Value);
        Assert.Equal(nasty, root.Descendants(space + "TABLE").Single().Attribute("name")!.Value);

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => TextAsync(w => w.StartTableAsync(Table(Field("x", "int") with { Description = "a\u0002" }))));
        Assert.StartsWith("The text of DESCRIPTION has the character U+0002 at place 1", error.Message, StringComparison.Ordinal);
    }
}
