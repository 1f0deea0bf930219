using System.IO.Compression;
using System.Text;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Makes documents that are nearly VOTables. The same seed, number and documents give the same.</summary>
/// <param name="seed">Decides on every document.</param>
/// <param name="documents">What is mutated, at least one.</param>
internal sealed class VotableMutator(int seed, IReadOnlyList<byte[]> documents)
{
    private const int LongestDocument = 256 << 10;

    private Random _random = new(seed);

    /// <summary>The document of a number.</summary>
    public byte[] Document(long turn)
    {
        _random = new Random(unchecked((seed * 1_000_003) + (int)turn));
        var document = Any();
        do
        {
            document = Mutate(document);
        }
        while (!Chance(2));
        return Chance(60) ? Encode(document) : document;
    }

    private byte[] Mutate(byte[] document)
    {
        if (document.Length == 0)
            return Random(VotableVocabulary.Markup);
        var at = _random.Next(document.Length);
        var length = Math.Min(document.Length - at, 1 + _random.Next(Chance(4) ? 200 : 4));
        return _random.Next(100) switch
        {
            < 8 => Put(document, new Piece(at, 1), [(byte)(document[at] ^ (1 << _random.Next(8)))]),
            < 12 => Put(document, new Piece(at, 1), [(byte)_random.Next(256)]),
            < 18 => Put(document, new Piece(at, length), []),
            < 22 => Put(document, new Piece(at, 0), document[at..(at + length)]),
            < 27 => Splice(document, at),
            < 30 => document[..at],
            < 36 => Put(document, DocumentPieces.Tag(document, at), []),
            < 40 => Put(document, DocumentPieces.Element(document, at), []),
            < 44 => Double(document, DocumentPieces.Element(document, at)),
            < 50 => Put(document, DocumentPieces.Tag(document, at), Random(VotableVocabulary.Markup)),
            < 58 => Put(document, new Piece(Boundary(document, at), 0), Random(VotableVocabulary.Markup)),
            < 70 => Put(document, DocumentPieces.AttributeValue(document, at), Random(VotableVocabulary.Values)),
            < 74 => InsertAttribute(document, at),
            < 82 => Put(document, DocumentPieces.Number(document, at), Random(VotableVocabulary.Numbers)),
            < 95 => Stream(document, Chance(2) ? 0 : at),
            < 98 => Nest(document, Boundary(document, at)),
            _ => Exchange(document, at),
        };
    }

    /// <summary>Ends one document like another.</summary>
    private byte[] Splice(byte[] document, int at)
    {
        var other = Any();
        return Put(document, new Piece(at, document.Length - at), other[_random.Next(other.Length + 1)..]);
    }

    /// <summary>Puts an element of another document in the place of one.</summary>
    private byte[] Exchange(byte[] document, int at)
    {
        var other = Any();
        var element = DocumentPieces.Element(other, _random.Next(Math.Max(1, other.Length)));
        return element.IsNone ? document : Put(document, DocumentPieces.Element(document, at), other[element.Start..element.End]);
    }

    private byte[] InsertAttribute(byte[] document, int at)
    {
        var tag = DocumentPieces.Tag(document, at);
        if (tag.IsNone)
            return document;
        var name = tag.Length > 2 && document.AsSpan(tag.Start, tag.Length).IndexOf((byte)' ') is var blank and > 0
            ? tag.Start + blank
            : tag.End - 1;
        var attribute =
            $" {VotableVocabulary.Attributes[_random.Next(VotableVocabulary.Attributes.Length)]}=\"{VotableVocabulary.Values[_random.Next(VotableVocabulary.Values.Length)]}\"";
        return Put(document, new Piece(name, 0), VotableVocabulary.Bytes(attribute));
    }

    /// <summary>Changes binary rows, or how they are written.</summary>
    private byte[] Stream(byte[] document, int from)
    {
        var text = DocumentPieces.StreamText(document, from);
        if (text.IsNone)
            return Put(document, DocumentPieces.Number(document, from), Random(VotableVocabulary.Numbers));
        var within = text.Start + _random.Next(text.Length);
        switch (_random.Next(10))
        {
            case 0:
                return Put(document, new Piece(within, 0), VotableVocabulary.Bytes(" \r\n\t=-*!"[_random.Next(8)].ToString()));
            case 1:
                return Put(document, new Piece(text.End - Math.Min(text.Length, 1 + _random.Next(4)), Math.Min(text.Length, 1)), []);
            default:
                byte[] rows;
                try
                {
                    rows = Convert.FromBase64String(Encoding.ASCII.GetString(document, text.Start, text.Length));
                }
                catch (FormatException)
                {
                    return Put(document, new Piece(within, 1), []);
                }

                var lines = Chance(2) ? Base64FormattingOptions.InsertLineBreaks : Base64FormattingOptions.None;
                return Put(document, text, Encoding.ASCII.GetBytes(Convert.ToBase64String(Rows(rows), lines)));
        }
    }

    private byte[] Rows(byte[] rows)
    {
        if (rows.Length == 0)
            return [1, 2, 3];
        var at = _random.Next(rows.Length);
        var piece = VotableVocabulary.Binary[_random.Next(VotableVocabulary.Binary.Length)];
        return _random.Next(5) switch
        {
            0 => Put(rows, new Piece(at, Math.Min(piece.Length, rows.Length - at)), piece),
            1 => Put(rows, new Piece(at, 0), piece),
            2 => Put(rows, new Piece(at, Math.Min(1 + _random.Next(9), rows.Length - at)), []),
            3 => rows[..at],
            _ => Put(rows, new Piece(at, 1), [(byte)(rows[at] ^ (1 << _random.Next(8)))]),
        };
    }

    /// <summary>Repeats something very often; now and then it is not closed.</summary>
    private byte[] Nest(byte[] document, int at)
    {
        var (open, close) = VotableVocabulary.Nestings[_random.Next(VotableVocabulary.Nestings.Length)];
        var depth = (int)Math.Exp(_random.NextDouble() * Math.Log(3_000));
        var inside = Chance(2) ? 0 : Math.Min(document.Length - at, _random.Next(200));
        var text = Put(document, new Piece(at + inside, 0), VotableVocabulary.Bytes(Repeat(close, Chance(6) ? depth - 1 : depth)));
        return Put(text, new Piece(at, 0), VotableVocabulary.Bytes(Repeat(open, depth)));
    }

    /// <summary>The same document in another encoding, or behind gzip.</summary>
    private byte[] Encode(byte[] document)
    {
        switch (_random.Next(4))
        {
            case 0:
                return [.. Encoding.UTF8.Preamble, .. document];
            case 1:
                return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(document))];
            case 2:
                return Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(document));
            default:
                var zipped = Zip(document);
                return Chance(2) ? zipped : Put(zipped, new Piece(_random.Next(zipped.Length), 1), [(byte)_random.Next(256)]);
        }
    }

    public static byte[] Zip(byte[] document)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(document);
        return bytes.ToArray();
    }

    /// <summary>Where a tag begins, mostly: in the middle of a name most things are wrong in the same way.</summary>
    private int Boundary(byte[] document, int at) =>
        Chance(5) || DocumentPieces.Tag(document, at) is not { IsNone: false } tag ? at : tag.Start;

    private static byte[] Double(byte[] document, Piece piece) =>
        piece.IsNone ? document : Put(document, new Piece(piece.End, 0), document[piece.Start..piece.End]);

    private static byte[] Put(byte[] document, Piece piece, byte[] replacement) =>
        piece.IsNone || document.Length - piece.Length + replacement.Length > LongestDocument
            ? document
            : [.. document.AsSpan(0, piece.Start), .. replacement, .. document.AsSpan(piece.End)];

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, Math.Max(0, count)).ToString();

    private byte[] Random(string[] vocabulary) => VotableVocabulary.Bytes(vocabulary[_random.Next(vocabulary.Length)]);

    private byte[] Any() => documents[_random.Next(documents.Count)];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
