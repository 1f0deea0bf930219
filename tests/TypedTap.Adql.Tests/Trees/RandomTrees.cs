using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Trees;

/// <summary>
/// Makes trees that the text of some query has: any construct of a version, nested in any other that can hold it. The same
/// seed gives the same tree.
/// </summary>
internal sealed partial class RandomTrees(int seed, AdqlVersion version)
{
    private const int MaximumDepth = 7;

    private static readonly string[] Names =
    [
        "a", "b", "ra", "Dec", "obsID", "x_1", "name", "type", "limit", "minus", "recursive", "lateral", "moc", "E5", "N",
        "\"size\"", "\"B-V\"", "\"[Fe/H]\"", "\"a \"\"b\"\" c\"", "\"größe\"", "\"--x\"", "\"'\"", "\"\"\"\"", "\"a.b\"", "\"SELECT\"",
    ];

    // Reserved only from ADQL 2.1 on.
    private static readonly string[] NamesOf20 = ["offset", "ilike", "bigint", "cot", "In_Unit"];

    private static readonly string[] Texts = ["", "'", "''", "O'Brien", "a%_", "--", "/* */", "\"", "ICRS", "x\ny", "\\", "größe", ";"];

    private readonly Random _random = new(seed);
    private int _depth;
    private int _budget = 60;

    private bool Is21 => version >= AdqlVersion.V2_1;

    private bool Maybe(int percent = 50) => _random.Next(100) < percent;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private T PickAny<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private string Name() => !Is21 && Maybe(5) ? Pick(NamesOf20) : Pick(Names);

    private AdqlTableName TableName(int most) => AdqlTableName.Of([.. Enumerable.Range(0, Count(1, most)).Select(_ => Name())]);

    private int Count(int least, int most) => Maybe(60) ? least : _random.Next(least, most + 1);

    private ValueList<T> Several<T>(Func<T> make, int least = 1, int most = 4) =>
        Enumerable.Range(0, Count(least, most)).Select(_ => make()).ToValueList();

    /// <summary>One of some kinds of node, or a leaf where the tree is deep or large enough.</summary>
    private T Node<T>(Func<T> leaf, params Func<T>[] kinds)
    {
        if (_depth >= MaximumDepth || _budget <= 0)
            return leaf();
        _depth++;
        _budget--;
        var node = Pick(kinds)();
        _depth--;
        return node;
    }
}
