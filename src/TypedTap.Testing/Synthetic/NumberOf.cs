namespace TypedTap.Testing.Synthetic;

/// <summary>A number of a row.</summary>
internal delegate double NumberOf(SyntheticRow row, ref SyntheticRandom random);
