namespace TypedTap.RealService.Tests.Oracle.Generation;

/// <summary>A row of two values.</summary>
internal sealed record Row2<T1, T2>(T1 One, T2 Two);

/// <summary>A row of three values.</summary>
internal sealed record Row3<T1, T2, T3>(T1 One, T2 Two, T3 Three);

/// <summary>A row of four values.</summary>
internal sealed record Row4<T1, T2, T3, T4>(T1 One, T2 Two, T3 Three, T4 Four);
