namespace TypedTap.Adql;

/// <summary>Checks of arguments; netstandard2.0 lacks the ones of the framework.</summary>
internal static class AdqlGuard
{
    public static T NotNull<T>(T? value, string parameter)
        where T : class => value ?? throw new ArgumentNullException(parameter);

    public static void Known(AdqlVersion version, string parameter)
    {
        if (version is not (AdqlVersion.V2_0 or AdqlVersion.V2_1))
            throw new ArgumentOutOfRangeException(parameter, version, "Not a version of ADQL that is known here.");
    }
}
