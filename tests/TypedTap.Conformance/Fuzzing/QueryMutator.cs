using System.Text;

namespace TypedTap.Conformance.Fuzzing;

/// <summary>Makes texts that are nearly queries. The same seed and queries give the same texts.</summary>
internal sealed class QueryMutator
{
    /// <summary>No text gets longer, so that a million of them take minutes.</summary>
    private const int LongestText = 60_000;

    private readonly Random _random;
    private readonly List<string>[] _seeds;

    /// <summary>A mutator of queries.</summary>
    /// <param name="seed">Decides on every text.</param>
    /// <param name="queries">What is mutated, at least one.</param>
    /// <exception cref="ArgumentException">There are no queries.</exception>
    public QueryMutator(int seed, IReadOnlyList<string> queries)
    {
        if (queries.Count == 0)
            throw new ArgumentException("The fuzzer needs at least one query to start from.", nameof(queries));
        _random = new Random(seed);
        _seeds = [.. queries.Select(FuzzTokens.Split)];
    }

    /// <summary>The next text.</summary>
    public string Next()
    {
        // One in fifty is made of pieces alone, the others come from a query with a few mutations, mostly one or two.
        List<string> tokens = [.. Chance(50) ? Enumerable.Range(0, _random.Next(1, 40)).Select(_ => Piece() + " ") : AnySeed()];
        do
        {
            Mutate(tokens);
        }
        while (!Chance(2));
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            text.Append(token);
            if (text.Length > LongestText)
                break;
        }

        return text.ToString();
    }

    private void Mutate(List<string> tokens)
    {
        if (tokens.Count == 0)
            tokens.Add(Piece());
        var at = _random.Next(tokens.Count);
        var length = Math.Min(1 + _random.Next(Chance(4) ? 20 : 3), tokens.Count - at);
        switch (_random.Next(100))
        {
            case < 10:
                Exchange(tokens, at);
                break;
            case < 20:
                var other = _random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case < 32:
                tokens.RemoveRange(at, length);
                break;
            case < 40:
                tokens.InsertRange(_random.Next(tokens.Count + 1), tokens.GetRange(at, length));
                break;
            case < 50:
                Splice(tokens, at);
                break;
            case < 62:
                tokens[at] = Piece();
                break;
            case < 72:
                tokens.Insert(at, " " + Piece() + " ");
                break;
            case < 82:
                tokens[at] = tokens[at].Insert(_random.Next(tokens[at].Length + 1), Character().ToString());
                break;
            case < 86:
                tokens[at] = tokens[at].Length > 1 ? tokens[at].Remove(_random.Next(tokens[at].Length), 1) : "";
                break;
            case < 89:
                tokens[at] = Chance(2) ? tokens[at].ToUpperInvariant() : tokens[at].ToLowerInvariant();
                break;
            case < 92:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            case < 95:
                tokens[at] = string.Concat("(", string.Concat(AnySeed()), ")");
                break;
            case < 98:
                Nest(tokens, at, length);
                break;
            default:
                tokens[at] = Run(Chance(2) ? tokens[at] : Chance(2) ? Piece() + " " : Character().ToString());
                break;
        }
    }

    /// <summary>Puts a token of another query in place of one of the same sort, which often gives another query.</summary>
    private void Exchange(List<string> tokens, int at)
    {
        var other = AnySeed();
        var from = _random.Next(Math.Max(1, other.Count));
        for (var i = 0; i < other.Count; i++)
        {
            var candidate = other[(from + i) % other.Count];
            if (tokens[at].Length == 0 || candidate[0] == tokens[at][0] || (char.IsLetter(candidate[0]) && char.IsLetter(tokens[at][0])))
            {
                tokens[at] = candidate;
                return;
            }
        }
    }

    /// <summary>Ends one query like another.</summary>
    private void Splice(List<string> tokens, int at)
    {
        var other = AnySeed();
        var from = _random.Next(other.Count + 1);
        tokens.RemoveRange(at, tokens.Count - at);
        tokens.AddRange(other.GetRange(from, other.Count - from));
    }

    /// <summary>Puts a stretch of tokens into parentheses or the like, often very many; now and then one is missing.</summary>
    private void Nest(List<string> tokens, int at, int length)
    {
        var (open, close) = FuzzVocabulary.Nestings[_random.Next(FuzzVocabulary.Nestings.Length)];
        var depth = Count(3_000);
        var missing = Chance(6) ? 1 : 0;
        tokens.Insert(at + length, Repeat(close, depth - missing));
        tokens.Insert(at, Repeat(open, depth));
    }

    private string Run(string text) => Repeat(text, Math.Min(Count(20_000), Math.Max(1, LongestText / Math.Max(1, text.Length))));

    /// <summary>A number up to a limit, small ones as likely as large ones.</summary>
    private int Count(int limit) => (int)Math.Exp(_random.NextDouble() * Math.Log(limit));

    private char Character() => Chance(5)
        ? (char)_random.Next(char.MaxValue + 1)
        : FuzzVocabulary.Characters[_random.Next(FuzzVocabulary.Characters.Length)];

    private string Piece() => FuzzVocabulary.Pieces[_random.Next(FuzzVocabulary.Pieces.Length)];

    private List<string> AnySeed() => _seeds[_random.Next(_seeds.Length)];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, Math.Max(0, count)).ToString();
}
