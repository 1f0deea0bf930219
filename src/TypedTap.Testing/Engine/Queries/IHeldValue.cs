namespace TypedTap.Testing.Engine.Queries;

/// <summary>A value of the row that a result is at.</summary>
internal interface IHeldValue
{
    /// <summary>Called for each new row.</summary>
    void Forget();

    /// <summary>Keeps the value, if it was asked for, beside the row in a slot; slots grow by one.</summary>
    void Keep(int slot);

    /// <summary>Has the value again that was kept; one that was not asked for yet is computed when it is.</summary>
    void Restore(int slot);
}
