namespace TypedTap.Testing.Synthetic;

/// <summary>A text of a row.</summary>
internal delegate string TextOf(SyntheticRow row, ref SyntheticRandom random);
