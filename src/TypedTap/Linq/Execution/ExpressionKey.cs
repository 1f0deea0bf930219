namespace TypedTap.Linq.Execution;

/// <summary>What an expression is, as a sequence that is the same just for expressions of the same structure.</summary>
internal sealed class ExpressionKey : IEquatable<ExpressionKey>
{
    private readonly Token[] _tokens;
    private readonly int _hash;

    public ExpressionKey(ReadOnlySpan<Token> tokens)
    {
        _tokens = tokens.ToArray();
        var hash = default(HashCode);
        foreach (var token in _tokens)
            hash.Add(token);
        _hash = hash.ToHashCode();
    }

    public bool Equals(ExpressionKey? other) => other is not null && _hash == other._hash && _tokens.AsSpan().SequenceEqual(other._tokens);

    public override bool Equals(object? obj) => Equals(obj as ExpressionKey);

    public override int GetHashCode() => _hash;

    /// <summary>A node's kind and type, a member, a constant, a number of children.</summary>
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    public readonly record struct Token(object? Thing, int Number)
    {
        public bool Equals(Token other) => Number == other.Number && WrittenValue.IsSame(Thing, other.Thing);

        public override int GetHashCode() => HashCode.Combine(Thing, Number);
    }
}
