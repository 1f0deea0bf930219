namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>A digest of texts in their order (FNV-1a); cheap, and the same in every run.</summary>
internal sealed class ValueDigest
{
    public ulong Value { get; private set; } = 14695981039346656037;

    public void Add(string text)
    {
        foreach (var c in text)
            Value = (Value ^ c) * 1099511628211;
        Value = (Value ^ 0x1F) * 1099511628211;
    }
}
