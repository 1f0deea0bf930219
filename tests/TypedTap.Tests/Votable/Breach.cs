using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>A document with one breach of the standard, once or twice, and what a lenient reading makes of it.</summary>
/// <param name="Document">The document, given how often the breach is to stand in it.</param>
/// <param name="Values">The cells of all tables: blanks between cells, a bar behind each row.</param>
internal sealed record Breach(Func<int, byte[]> Document, string Values)
{
    private const string Int = "<FIELD name='x' datatype='int'/>";
    private const string OneRow = $"<TABLE>{Int}<DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA></TABLE>";

    /// <summary>The FIELD concerned.</summary>
    public string? Field { get; init; }

    /// <summary>The row in which it stands first.</summary>
    public long? Row { get; init; }

    /// <summary>Whether a document cannot have it twice.</summary>
    public bool IsOnce { get; init; }

    /// <summary>What sort of error it is when it loses data.</summary>
    public VoTableErrorKind Kind { get; init; } = VoTableErrorKind.Malformed;

    public static IReadOnlyDictionary<VoTableWarningCode, Breach> All { get; } = new Dictionary<VoTableWarningCode, Breach>
    {
        [VoTableWarningCode.NoVersion] = Root($"xmlns='{Documents.Namespace}'"),
        [VoTableWarningCode.UnknownVersion] = Root($"version='1.9' xmlns='{Documents.Namespace}'"),
        [VoTableWarningCode.NoNamespace] = Root("version='1.3'"),
        [VoTableWarningCode.UnknownNamespace] = Root("version='1.3' xmlns='http://example.org/votable'"),
        [VoTableWarningCode.BlanksBeforeDeclaration] = Of(static _ => "\n " + Documents.Around(OneRow), "1|") with { IsOnce = true },
        [VoTableWarningCode.UnknownElement] = Of(static n => Documents.Around(OneRow + Repeat("<NOISE>7</NOISE>", n)), "1|"),
        [VoTableWarningCode.UnknownAttribute] = Tables("<FIELD name='x' datatype='int' colour='red'/>", "<TD>1</TD>", "1|"),
        [VoTableWarningCode.MisspelledAttribute] = Tables("<FIELD Name='x' datatype='int'/>", "<TD>1</TD>", "1|"),
        [VoTableWarningCode.MissingAttribute] = Of(static n => Documents.Around(OneRow + Repeat("<INFO name='a'/>", n)), "1|"),
        [VoTableWarningCode.InvalidAttribute] = Of(static n => Documents.Around(OneRow + Repeat("<RESOURCE type='other'/>", n)), "1|"),
        [VoTableWarningCode.DatatypeAlias] = Tables("<FIELD name='x' datatype='int32'/>", "<TD>1</TD>", "1|") with { Field = "x" },
        [VoTableWarningCode.UnknownDatatype] = Tables("<FIELD name='x' datatype='odd'/>", "<TD>a b</TD>", "a b|") with { Field = "x" },
        [VoTableWarningCode.InvalidArraysize] = Tables("<FIELD name='x' datatype='int' arraysize='3x'/>", "<TD>1 2</TD>", "1,2|") with
        {
            Field = "x"
        },
        [VoTableWarningCode.InvalidNull] = Tables("<FIELD name='x' datatype='int'><VALUES null='none'/></FIELD>", "<TD>1</TD>", "1|") with
        {
            Field = "x"
        },
        [VoTableWarningCode.DuplicateId] = Of(
            static n => Documents.Around(OneRow + Repeat("<INFO ID='a' name='i' value='j'/>", n + 1)), "1|"),
        [VoTableWarningCode.UnresolvedRef] = Of(
            static _ => Documents.Around(OneRow.Replace("name=", "ref='nowhere' name=", StringComparison.Ordinal)), "1|") with
            {
                IsOnce = true
            },
        [VoTableWarningCode.DuplicateName] = Of(
            static n => Documents.TableData(Repeat(Int, n + 1), "<TR>" + Repeat("<TD>1</TD>", n + 1) + "</TR>"), "1 1|") with
            {
                Field = "x"
            },
        [VoTableWarningCode.DataWithoutFields] = Of(
            static n => Documents.Around(OneRow + Repeat("<TABLE><DATA><TABLEDATA><TR><TD>7</TD></TR></TABLEDATA></DATA></TABLE>", n)),
            "1|"),
        [VoTableWarningCode.NoStreamEncoding] = Of(
            static n => Documents.Around(Repeat($"<TABLE>{Int}<DATA><BINARY><STREAM>AAAAAQ==</STREAM></BINARY></DATA></TABLE>", n)), "1|"),
        [VoTableWarningCode.NotInThisVersion] = Of(
            static n => Documents.Around(
                Repeat($"<TABLE>{Int}<DATA><BINARY2><STREAM encoding='base64'>AAAAAAE=</STREAM></BINARY2></DATA></TABLE>", n))
                .Replace("\"1.4\"", "\"1.2\"", StringComparison.Ordinal),
            "1|"),
        [VoTableWarningCode.EmptyCell] = Rows(Int, "<TD>1</TD>", "<TD/>", "1|null|", version: "1.2"),
        [VoTableWarningCode.NullWord] = Rows(Int, "<TD>1</TD>", "<TD>null</TD>", "1|null|"),
        [VoTableWarningCode.NumberNotation] = Rows("<FIELD name='x' datatype='double'/>", "<TD>1</TD>", "<TD>1.5D3</TD>", "1|1500|"),
        [VoTableWarningCode.CommaInArray] = Rows(
            "<FIELD name='x' datatype='int' arraysize='2'/>", "<TD>1 2</TD>", "<TD>3,4</TD>", "1,2|3,4|"),
        [VoTableWarningCode.CharWithoutArraysize] = Rows("<FIELD name='x' datatype='char'/>", "<TD>a</TD>", "<TD>bc</TD>", "a|bc|"),
        [VoTableWarningCode.StringTooLong] = Rows(
            "<FIELD name='x' datatype='char' arraysize='2*'/>", "<TD>ab</TD>", "<TD>abc</TD>", "ab|abc|"),
        [VoTableWarningCode.InvalidText] = InvalidText(),
        [VoTableWarningCode.WrongNrows] = Of(
            static n => Documents.Around(Repeat(OneRow.Replace("<TABLE>", "<TABLE nrows='5'>", StringComparison.Ordinal), n)), "1|"),
        [VoTableWarningCode.NoPadding] = Of(
            static n => Documents.Around(
                Repeat($"<TABLE>{Int}<DATA><BINARY><STREAM encoding='base64'>AAAAAQ</STREAM></BINARY></DATA></TABLE>", n)), "1|"),
        [VoTableWarningCode.BadValue] = Rows(Int, "<TD>1</TD>", "<TD>abc</TD>", "1|null|") with { Kind = VoTableErrorKind.BadValue },
        [VoTableWarningCode.WrongArrayLength] =
            Rows("<FIELD name='x' datatype='int' arraysize='2'/>", "<TD>1 2</TD>", "<TD>3 4 5</TD>", "1,2|3,4|") with
            {
                Kind = VoTableErrorKind.BadValue
            },
        [VoTableWarningCode.TooFewCells] = Rows(
            Int + "<FIELD name='y' datatype='int'/>", "<TD>1</TD><TD>2</TD>", "<TD>3</TD>", "1 2|3 null|") with { Field = null },
        [VoTableWarningCode.TooManyCells] = Rows(Int, "<TD>1</TD>", "<TD>2</TD><TD>3</TD>", "1|2|") with { Field = null },
        [VoTableWarningCode.StrayContent] = Of(
            static n => Documents.TableData(Int, "<TR><TD>1</TD></TR>" + Repeat("stray<TR><TD>2</TD></TR>", n)), "1|2|") with { Row = 2 },
        [VoTableWarningCode.UnsupportedRows] = Of(
            static n => Documents.Around(Repeat($"<TABLE>{Int}<DATA><PARQUET><STREAM href='x'/></PARQUET></DATA></TABLE>", n)), "") with
            {
                Kind = VoTableErrorKind.Unsupported
            },
    };

    private static Breach Root(string attributes) =>
        Of(_ => $"<?xml version='1.0'?><VOTABLE {attributes}><RESOURCE>{OneRow}</RESOURCE></VOTABLE>", "1|") with { IsOnce = true };

    /// <summary>Tables of one row each.</summary>
    private static Breach Tables(string fields, string cells, string values) =>
        Of(n => Documents.Around(Repeat($"<TABLE>{fields}<DATA><TABLEDATA><TR>{cells}</TR></TABLEDATA></DATA></TABLE>", n)), values);

    /// <summary>A good row, and then bad ones.</summary>
    private static Breach Rows(string fields, string good, string bad, string values, string version = "1.4") =>
        Of(
            n => Documents.TableData(fields, $"<TR>{good}</TR>" + Repeat($"<TR>{bad}</TR>", n)).Replace(
                "\"1.4\"", $"\"{version}\"", StringComparison.Ordinal), values)
            with { Field = "x", Row = 2 };

    private static Breach InvalidText() => new(
        static n => Encoding.Latin1.GetBytes(Documents.TableData(
            "<FIELD name='x' datatype='char' arraysize='*'/>", "<TR><TD>plain</TD></TR>" + Repeat("<TR><TD>Caf\u00e9</TD></TR>", n))),
        "plain|Caf\u00e9|") { Field = "x", Row = 2 };

    private static Breach Of(Func<int, string> document, string values) => new(n => Encoding.UTF8.GetBytes(document(n)), values);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
