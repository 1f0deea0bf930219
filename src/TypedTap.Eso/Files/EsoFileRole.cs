namespace TypedTap.Eso;

/// <summary>What a file is to the frame that one began with.</summary>
public enum EsoFileRole
{
    /// <summary>The frame or product itself.</summary>
    Science,

    /// <summary>A raw frame that is calibrated together with it.</summary>
    Sibling,

    /// <summary>A calibration. All of ESO's are public.</summary>
    Calibration,

    /// <summary>The tree of associations, XML.</summary>
    AssociationTree,

    /// <summary>The log of the night, a text.</summary>
    NightLog,
}
