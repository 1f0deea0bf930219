using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Tests.Linq.Execution;

/// <summary>An archive of stars over an embedded service.</summary>
internal sealed class StarService : TapArchive
{
    private static readonly TapTableMapping<Star> Mapping = MappingOf<Star>("main.star");
    private readonly EmbeddedTapService _service;
    private readonly bool _ownsService;

    private StarService(EmbeddedTapService service, TapServiceTraits? traits, bool ownsService = true)
        : base(service.Url, new TapServiceProfile("stars", null, new TapCapabilities()), service.ClientOptions with { Traits = traits })
    {
        _service = service;
        _ownsService = ownsService;
    }

    public TapTableQuery<Star> Stars => Query(Mapping);

    public EmbeddedTapService Service => _service;

    public static StarService Start(
        int rows, EmbeddedTapServiceOptions? options = null, TapServiceTraits? traits = null, IEnumerable<Star>? stars = null)
    {
        var database = new EmbeddedDatabase();
        database.Add("star", stars ?? Star.Many(rows));
        return new StarService(EmbeddedTapService.InProcess(database, options), traits);
    }

    /// <summary>A further archive over a service that somebody else owns.</summary>
    public static StarService Over(EmbeddedTapService service) => new(service, null, ownsService: false);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_ownsService)
            _service.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static TapTableMapping<T> MappingOf<T>(string name)
        where T : IVoTableRow<T> => new(
            name,
            T.VoTableColumns.Select(
                binding => binding with { Column = binding.Column with { Name = AdqlIdentifier.ToAdql(binding.Column.Name) } })
                    .ToValueList(),
            T.ReadVoTable);
}
