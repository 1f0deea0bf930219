namespace TypedTap.Testing;

public sealed partial record EmbeddedTapServiceOptions
{
    /// <summary>
    /// The links of an identifier (DataLink 1.1), at <see cref="EmbeddedTapService.DataLinkUrl"/>; none from it is a row with an
    /// error_message (NotFoundFault). An <see cref="EmbeddedQueryException"/> from it is an error document. Null: there is no DataLink
    /// service.
    /// </summary>
    public Func<string, IReadOnlyList<EmbeddedLink>>? DataLink { get; init; }

    /// <summary>
    /// What a SODA request gives (SODA 1.0 §3), at <see cref="EmbeddedTapService.SodaUrl"/>: a function from its parameters to a file, null
    /// for "nothing there" (204). An <see cref="EmbeddedQueryException"/> from it is an error of the request. Null: there is no SODA
    /// service.
    /// </summary>
    public Func<EmbeddedSodaRequest, EmbeddedFile?>? Soda { get; init; }

    /// <summary>Services for the rows of tables, which are described behind results that have their column (DataLink 1.1 §4).</summary>
    public IReadOnlyList<EmbeddedDescriptor> Descriptors { get; init => field = value ?? []; } = [];
}
