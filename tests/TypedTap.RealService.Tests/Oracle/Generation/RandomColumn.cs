using System.Linq.Expressions;

namespace TypedTap.RealService.Tests.Oracle.Generation;

/// <summary>A value that rows of a random query have.</summary>
/// <param name="Read">How it is read of a row.</param>
/// <param name="Type">Its type.</param>
/// <param name="Samples">Values like those that it has.</param>
internal sealed record RandomColumn(Func<Expression, Expression> Read, Type Type, IReadOnlyList<object> Samples)
{
    /// <summary>What it identifies, if queries may be joined by it.</summary>
    public string? Link { get; init; }

    /// <summary>Whether every row has a value of its own.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether the database has it as a bigint, whose sums DaCHS can't send.</summary>
    public bool IsBig { get; init; }

    /// <summary>The use of a table that it comes from.</summary>
    public int Origin { get; init; }

    /// <summary>What it is on the sky, if anything.</summary>
    public string? Axis { get; init; }

    public Type Underlying => Nullable.GetUnderlyingType(Type) ?? Type;

    public bool CanBeNull => !IsKey && Underlying != Type || Type == typeof(string) && !IsKey;

    public bool IsNumber => Underlying == typeof(double) || Underlying == typeof(int);
}
